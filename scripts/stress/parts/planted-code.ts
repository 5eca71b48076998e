import {chmodSync, chownSync, mkdirSync, statSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {type Attack, prepareAttack, putInto} from '../../../test/library/planted-code.ts';
import {attack} from '../attack.ts';
import type {Random} from '../random.ts';

/** Folders that the reader may be told to keep things in, and where code could lie in one of them. */
const places = ['', 'reader'].flatMap(above =>
	['', 'cache', 'code', 'cache/code'].map(name => join(above, name)),
);

/** Modes that let somebody else write to a folder, or look into it. */
const looseModes = [0o777, 0o775, 0o770, 0o757, 0o755, 0o750, 0o722, 0o707];

const isRoot = process.getuid?.() === 0;
const somebodyElse = 12_345;

/** Ways in which somebody else may have put code where the program looks for its own; each gives the environment. */
const attempts: Readonly<
	Record<string, (attack: Attack, folder: string, random: Random) => Readonly<Record<string, string>>>
> = {
	'in READER_HOME'({planted}, folder, random) {
		for (const place of places) putInto(join(folder, place), planted, random.pick([0o700, 0o755]));
		return random.below(2) === 0
			? {READER_HOME: folder}
			: {READER_HOME: folder, XDG_CACHE_HOME: join(folder, random.pick(['', 'cache']))};
	},
	'in another folder of the reader'({planted}, folder, random) {
		for (const place of places) putInto(join(folder, place), planted, 0o700);
		const name = random.pick(['XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_STATE_HOME']);
		return {[name]: folder, XDG_CACHE_HOME: folder};
	},
	'in a cache folder that others can write to'({planted}, folder, random) {
		putInto(join(folder, 'reader', 'code'), planted, random.pick(looseModes));
		return {XDG_CACHE_HOME: folder};
	},
	'below a cache folder that others can write to'({planted}, folder, random) {
		putInto(join(folder, 'reader', 'code'), planted, 0o700);
		chmodSync(join(folder, random.pick(['', 'reader'])), random.pick([0o777, 0o772, 0o720]));
		return {XDG_CACHE_HOME: folder};
	},
	'behind a link'({planted}, folder) {
		mkdirSync(join(folder, 'reader'), {recursive: true});
		symlinkSync(planted, join(folder, 'reader', 'code'));
		return {XDG_CACHE_HOME: folder};
	},
	'in a folder of another user'({planted}, folder) {
		putInto(join(folder, 'reader', 'code'), planted, 0o700);
		if (isRoot) chownSync(join(folder, 'reader', 'code'), somebodyElse, somebodyElse);
		else chmodSync(join(folder, 'reader', 'code'), 0o777);
		return {XDG_CACHE_HOME: folder};
	},
};

attack(
	'H11: Compiled code that does something else lies in every folder that the reader is told to use, of every owner and mode',
	'it is never run, though the program runs it from its own folder for caches',
	{quick: 6, full: 120},
	async ({cases, folder, fault, randomly}) => {
		mkdirSync(join(folder, 'attack'));
		const planted = prepareAttack(join(folder, 'attack'));
		const own = join(folder, 'own');
		putInto(join(own, 'reader', 'code'), planted.planted, 0o700);
		if (!planted.isTaken({XDG_CACHE_HOME: own})) fault('the planted code is harmless');
		const kinds = Object.keys(attempts);
		await randomly(cases, (random, target, index) => {
			const kind = kinds[index % kinds.length] ?? '';
			mkdirSync(target, {mode: 0o700});
			const environment = attempts[kind]?.(planted, target, random) ?? {};
			if (planted.isTaken(environment)) return `${kind}: run with ${JSON.stringify(environment)}`;
			return (statSync(target).mode & 0o700) === 0o700 ? undefined : `${kind}: the folder has another mode`;
		});
		return {kinds: kinds.length};
	},
);
