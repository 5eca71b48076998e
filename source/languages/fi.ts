import type {Language} from './language.ts';

export const finnish: Language = {
	code: 'fi',
	divisions: 'luku, osa, kirja, tarina, kertomus, satu, näytös, kohtaus, kirje',
	titles: 'prologi, epilogi, esipuhe',
	cardinals: 'yksi, kaksi, kolme, neljä, viisi, kuusi, seitsemän, kahdeksan, yhdeksän, kymmenen',
	ordinals: 'ensim+äinen, toinen, kolmas, neljäs, viides, kuudes, seitsemäs, kahdeksas, yhdeksäs, (?:yhdes|kahdes|kolmas|neljäs|viides|kuudes|seitsemäs|kahdeksas|yhdeksäs)toista, viimeinen, kymmenes',
	storyEnds: 'loppu',
	storyGoesOn: 'jatkuu',
	functionWords: 'ja hän oli ei se että on en hänen kun niin mutta kuin olen jos minä siitä vain sitä mitä ole nyt sen olisi sitten',
	patterns: 'fi',
};
