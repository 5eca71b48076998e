import {alternatives, holdsOneOf, lazyPattern} from '../../../languages/story-words.ts';

/** Lines that part scenes: how strongly a line says so by itself. */
export type SeparatorStrength = 'strong' | 'medium' | 'weak';

const longestSeparator = 100;

const specialGlyphs = /[⁂※❦❧☙◊◇◆○●◎☆★♦♠♥♡♣§✦✧✽✻✼❀✿❋❖∞■□▪▫▲△▼▽♪♫†‡¶☼☾☽⚜]|\p{Extended_Pictographic}/u;
/** Crosses and noughts, with signs between them and no other letter, so written that no sign can be taken in two ways. */
const crossesAndNoughts = /^[xo0](?:[xo]|[^\p{L}\s])*$/iu;
const ornaments = /^[^\p{L}\p{N}\p{White_Space}"'“”‘’«»「」『』()（）【】〈〉《》!?！？。，、；：$＄€£,;]+$/u;
const letterOrnament = /^[.:~*=+-]*(?:(?:[o0]){3,}|(?:x){3,}|(?:[o0]x){2,}[o0]?)[.:~*=+-]*$/i;
const mixedOrnament = /^(?=.*[ox0])(?=.*[~*=+.:-].*[~*=+.:-])[ox0~*=+.:/\\-]{3,}$/i;
const markupRule =
	/^(?:<hr\b[^>]{0,60}>|\[hr\]|\[newpage\]|____spacer____|-{2,}\s*(?:page|line) break\s*-{2,})$/i;
const namedBreak = lazyPattern(() => `^[\\W_]{0,12}(?:${alternatives('sceneBreaks')})[\\W_]{0,12}$`, 'i');
const dialogue = /^(?:\.{3,}|…+)$/u;
/** Faces and hearts: what people end a letter with. */
const emoticon = /^(?:[:;=8][-^o']?[)(\][dp/\\|*]+|<3+|\^[_.]?\^|t_t|-_-|>[._]<|o_o|\\o\/)$/i;
/** Counters that an archive put behind a line. */
const counter = /\s{2,}\d+(?:\.\d+)?[KM]?\+?$/u;

/** The line without what is not part of its shape: spaces, Markdown's backslashes, centring tags. */
const shapeOf = (line: string): string =>
	line
		.replaceAll(/<\/?(?:center|p|div|b|i|strong|em|span)\b[^>]{0,60}>|\[\/?(?:center|b|i)\]/gi, '')
		.replace(counter, '')
		.replaceAll(/[\s\\\u3000]+/gu, '');

const strengthOfShape = (shape: string): SeparatorStrength | undefined => {
	if (letterOrnament.test(shape) || mixedOrnament.test(shape)) return 'strong';
	// A short look first: most that is none holds a letter of ours.
	if (/[a-z]/i.test(shape) || !ornaments.test(shape) || emoticon.test(shape)) return undefined;
	if (specialGlyphs.test(shape)) return 'strong';
	// Dots and dashes alone may be a speechless line of dialogue.
	if (dialogue.test(shape)) return 'weak';
	if (/^[—–―─-]{1,2}$/u.test(shape)) return shape === '--' ? 'medium' : 'weak';
	if (Array.from(shape).length >= 3) return 'strong';
	return /^[*＊#~～+=<>_]+$/u.test(shape) ? 'medium' : 'weak';
};

/** A separator's own words, without the tags that centre it. */
export const separatorText = (line: string): string => {
	const bare = line.replaceAll(/<\/?(?:center|p|div)\b[^>]{0,60}>|\[\/?center\]/gi, '').trim();
	return bare === '' ? line.trim() : bare;
};

/** How strongly a line, standing alone between blank lines, parts two scenes; undefined where it does not. */
export const separatorStrength = (line: string): SeparatorStrength | undefined => {
	if (line.length > longestSeparator) return undefined;
	const text = line.trim();
	// Prose begins with a word, and most lines are prose.
	if (/^\p{L}{2}/u.test(text) && !(/^[xo]/i.test(text) && crossesAndNoughts.test(text))) return undefined;
	if (markupRule.test(text) || (/^[^\p{L}\p{N}]/u.test(text) && namedBreak().test(text))) return 'strong';
	const shape = shapeOf(text);
	// Alone, these may be a sign-off or a cheer.
	if (/^(?:x|o|o\/)$/i.test(shape)) return 'weak';
	if (/^\^?(?:v\^){2,}v?$/i.test(shape)) return 'strong';
	return shape === '' ? undefined : strengthOfShape(shape);
};

/** Whether a line is a command of a site to begin a page (pixiv): what follows stands as if below a blank line. */
export const isPageBreak = (line: string): boolean => /^\s*\[newpage\]\s*$/i.test(line);

/** Whether a line is drawn of ornaments alone, such as the rule below a header. */
export const isOrnament = (line: string): boolean => {
	const strength = separatorStrength(line);
	return strength === 'strong' || strength === 'medium';
};

const times = lazyPattern(() => alternatives('times'), 'iu');
const pointOfView = lazyPattern(
	() =>
		`^[\\W_]{0,6}[\\p{Lu}][\\p{L}.'’-]*(?:\\s+[\\p{Lu}][\\p{L}.'’-]*){0,2}(?:['’]s)?\\s+(?:${alternatives('pointOfView')})[\\W_]{0,6}$`,
	'iu',
);
const mayNameViewer = holdsOneOf('pointOfView');
const narratorChange = lazyPattern(() => `^\\W{0,6}(?:${alternatives('narratorChanges')})\\W{0,6}$`, 'i');
const framed = /^([*~■◆★☆•♦❦◇□♥♡♪+=-])\1*\s*(\S.{0,60}?)\s*\1+$/u;

/** A line of words that opens a scene: a point of view, a time between ornaments (`~ Later ~`). It is kept as text. */
export const isSceneLabel = (line: string): boolean => {
	const text = line.trim();
	if (text.length > 70 || text === '') return false;
	if ((mayNameViewer(text) && pointOfView().test(text)) || narratorChange().test(text)) return true;
	const [, frame = '', words = ''] = framed.exec(text) ?? [];
	if (frame === '' || !/\p{L}/u.test(words) || /[*_]/.test(words)) return false;
	return /[■◆★☆♦❦◇□♥♡♪]/u.test(frame) || (/[~*]/.test(frame) && times().test(words));
};
