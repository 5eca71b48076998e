import type {Language} from './language.ts';

export const finnish: Language = {
	code: 'fi',
	divisions: 'luku, osa, kirja',
	titles: 'prologi, epilogi, esipuhe',
	cardinals: 'yksi, kaksi, kolme, neljä, viisi, kuusi, seitsemän, kahdeksan, yhdeksän, kymmenen',
	ordinals: 'ensimmäinen, toinen, kolmas, neljäs, viides, kuudes, seitsemäs, kahdeksas, yhdeksäs, kymmenes',
	storyEnds: 'loppu',
	storyGoesOn: 'jatkuu',
	functionWords: 'ja hän oli ei se että on en hänen kun niin mutta kuin olen jos minä siitä vain sitä mitä ole nyt sen olisi sitten',
	patterns: 'fi',
};
