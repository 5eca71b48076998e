import type {Language} from './language.ts';

export const dutch: Language = {
	code: 'nl',
	labels: {title: 'titel', author: 'auteur'},
	nameParticles: 'van, de, den, der, ten, ter',
	smallWords: 'de, het, een, en',
	contents: 'inhoud',
	divisions: 'hoofdstuk, deel, boek, verhaal, geschiedenis, vertelling, akte, bedrijf, brief',
	titles: 'proloog, epiloog, voorwoord, nawoord',
	cardinals: 'een, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien, vijftien, zestien, zeventien, achttien, negentien, twintig',
	largeNumbers: 'één',
	ordinals: 'eerste, tweede, derde, vierde, vijfde, zesde, zevende, achtste, negende, tiende, elfde, twaalfde, (?:der|veer|vijf|zes|zeven|acht|negen)tiende, twintigste, laatste',
	storyEnds: 'einde',
	storyGoesOn: 'wordt vervolgd',
	functionWords: 'de en het van een hij dat in ik niet was te zijn ze op met er haar die maar voor zich had als om',
	patterns: 'nl',
};
