import headless, {type IUnicodeVersionProvider, type Terminal} from '@xterm/headless';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {usualWidths} from '../../source/core/text/widths.ts';
import {loadGraphemes} from './graphemes.ts';

export type EmulatorOptions = {
	readonly columns: number;
	readonly rows: number;
	/** Whether a grapheme cluster is one character, as in modern terminals, or Unicode 6 rules; true by default. */
	readonly graphemes?: boolean;
	/** Whether characters of ambiguous width take two columns; false by default. */
	readonly wideAmbiguous?: boolean;
	/** Whether there is an alternate screen; true by default. */
	readonly alternateScreen?: boolean;
	/** Whether it knows no more sequences than mosh, Emacs’ ansi-term and minicom; false by default. */
	readonly knowsFew?: boolean;
	/** Whether it draws text at twice its size (OSC 66): shown here with a blank behind each letter; false by default. */
	readonly drawsLargeText?: boolean;
	/** Whether it saves a window's title and brings it back, as xterm does; true by default. */
	readonly savesTitle?: boolean;
};

const {UnicodeGraphemesAddon} = loadGraphemes();

/** Counts columns character by character, those of ambiguous width as two. */
const wideAmbiguousWidths: IUnicodeVersionProvider = {
	version: 'wide',
	wcwidth: code => {
		const width = code < 32 ? 0 : cellWidth(String.fromCodePoint(code), {...usualWidths, ambiguous: 'wide'});
		return Math.min(width, 2) as 0 | 1 | 2;
	},
	charProperties(code) {
		// xterm keeps the width in the second and third bit.
		return this.wcwidth(code) << 1;
	},
};

/** Final characters of sequences that some of the simplest terminals do not know: CNL, CPL, CHA, CHT, VPA, REP and others. */
const rarelyKnown = 'EFGIZ`adebSTX';

const forget = ({parser}: Terminal, id: {readonly prefix?: string; readonly final: string}): void => {
	parser.registerCsiHandler(id, () => true);
};

/** Prints what is twice as large where the cursor is, which then stands two columns further for each letter. */
const withLargeText = (terminal: Terminal): void => {
	const {_core: core} = terminal as unknown as {
		readonly _core: {
			readonly _inputHandler: {print: (data: Uint32Array, start: number, end: number) => void};
		};
	};
	terminal.parser.registerOscHandler(66, data => {
		const text = /^s=2;(.*)$/s.exec(data)?.[1] ?? '';
		const codes = Uint32Array.from(Array.from(text, letter => [letter.codePointAt(0) ?? 0, 32]).flat());
		core._inputHandler.print(codes, 0, codes.length);
		return true;
	});
};

const withoutAlternateScreen = ({parser}: Terminal): void => {
	for (const final of ['h', 'l'])
		parser.registerCsiHandler({prefix: '?', final}, modes =>
			modes.some(mode => [47, 1047, 1048, 1049].includes(Number(mode))),
		);
};

/** An emulator of a terminal of some kind. */
export const startEmulator = ({
	columns,
	rows,
	graphemes = true,
	wideAmbiguous = false,
	alternateScreen = true,
	knowsFew = false,
	savesTitle = true,
	drawsLargeText = false,
}: EmulatorOptions): Terminal => {
	const terminal = new headless.Terminal({
		cols: columns,
		rows,
		allowProposedApi: true,
		windowOptions: {pushTitle: savesTitle, popTitle: savesTitle},
	});
	if (wideAmbiguous) {
		terminal.unicode.register(wideAmbiguousWidths);
		terminal.unicode.activeVersion = wideAmbiguousWidths.version;
	} else if (graphemes) terminal.loadAddon(new UnicodeGraphemesAddon());
	if (drawsLargeText) withLargeText(terminal);
	if (!alternateScreen) withoutAlternateScreen(terminal);
	if (knowsFew) for (const final of rarelyKnown) forget(terminal, {final});
	return terminal;
};
