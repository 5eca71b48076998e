import type {Environment} from './locale.ts';
import type {ColourCount} from '../ui/theme/look.ts';

const all = 16_777_216;

/** What `FORCE_COLOR` asks for (https://force-color.org, with the levels that Node gives it). */
const forced: Readonly<Record<string, ColourCount>> = {0: 0, false: 0, 1: 16, 2: 256, 3: all};

/** Terminals by the beginning of `TERM`, the first that matches: colours that they show. */
const terminals: readonly (readonly [RegExp, ColourCount])[] = [
	// The kernel's own terminal ignores bright colours, and darkens backgrounds of 256 colours.
	[/^linux/, 8],
	[/^(?:dumb|vt\d)/, 0],
	// GNU screen 4 drops direct colours, though it hands on the COLORTERM of the terminal that it runs in.
	[/^screen.*256/, 256],
	[/^screen/, 16],
	[/kitty|alacritty|foot|ghostty|wezterm|-direct/, all],
];

/** Colours that the terminal shows and its user wants (https://no-color.org). */
export const colourCount = (env: Environment, platform: NodeJS.Platform): ColourCount => {
	if (env['NO_COLOR']) return 0;
	const wanted = forced[env['FORCE_COLOR'] ?? ''];
	if (wanted !== undefined) return wanted;
	const term = env['TERM'] ?? '';
	const known = terminals.find(([pattern]) => pattern.test(term))?.[1];
	if (known !== undefined) return known;
	if (/^(?:truecolor|24bit)$/.test(env['COLORTERM'] ?? '') || platform === 'win32') return all;
	// xterm knows 256, though Debian's says nothing of it in TERM.
	return term.includes('256') || env['XTERM_VERSION'] !== undefined ? 256 : 16;
};
