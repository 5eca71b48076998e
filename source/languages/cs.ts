import type {Language} from './language.ts';

export const czech: Language = {
	code: 'cs',
	labels: {title: 'název'},
	nameParticles: 'z, ze, od',
	smallWords: 'a, v, ve, na, o, do',
	divisions: 'kapitola, část, kniha, dějství, scéna, příběh, pohádka, povídka, jednání, obraz, dopis, hlava',
	titles: 'prolog, epilog',
	cardinals: 'jedna, dvě, tři, čtyři, pět, šest, sedm, osm, devět, deset, jedenáct, dvanáct',
	ordinals: 'první, třetí, poslední, (?:druh|čtvrt|pát|šest|sedm|osm|devát|desát|jedenáct|dvanáct|třináct|čtrnáct|patnáct|šestnáct|sedmnáct|osmnáct|devatenáct|dvacát)[ýáé]',
	functionWords: 'se a na že v to je s jsem z do si ale jako byl tak by jsi když jeho ve byla co jen už',
	patterns: 'cs',
};
