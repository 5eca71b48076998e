/** Lines that part scenes: how strongly a line says so by itself. */
export type SeparatorStrength = 'strong' | 'medium' | 'weak';

const longestSeparator = 100;

const specialGlyphs = /[⁂※❦❧☙◊◇◆○●☆★♦♠♥§✦✽✻❋∞■□]/u;
const ornaments = /^[^\p{L}\p{N}\p{White_Space}"'“”‘’«»「」『』()!?$]+$/u;
const letterOrnament = /^[.~*-]*(?:(?:[o0]){3,}|(?:x){3,})[.~*-]*$/i;
const markupRule = /^(?:<hr\b[^>]{0,40}>|\[hr\])$/i;
const namedBreak =
	/^[\W_]{0,12}(?:scene|line|section|page|time)?[\s-]?(?:break|divider|skip|change of scene)[\W_]{0,12}$/i;

/** The line without what is not part of its shape: spaces, Markdown's backslashes, centring tags. */
const shapeOf = (line: string): string =>
	line
		.replaceAll(/<\/?(?:center|p|div|b|i)\b[^>]{0,60}>|\[\/?(?:center|b|i)\]/gi, '')
		.replaceAll(/[\s\\]+/g, '');

/** How strongly a line, standing alone between blank lines, parts two scenes; undefined where it does not. */
export const separatorStrength = (line: string): SeparatorStrength | undefined => {
	if (line.length > longestSeparator) return undefined;
	if (markupRule.test(line.trim()) || (/[\W_]/.test(line) && namedBreak.test(line))) return 'strong';
	const shape = shapeOf(line);
	if (shape === '') return undefined;
	if (letterOrnament.test(shape)) return 'strong';
	if (!ornaments.test(shape)) return undefined;
	if (specialGlyphs.test(shape)) return 'strong';
	// Dots and dashes alone may be a speechless line of dialogue.
	if (/^[.…]+$/u.test(shape)) return 'weak';
	if (/^[—–―─-]{1,2}$/u.test(shape)) return shape === '--' ? 'medium' : 'weak';
	if (Array.from(shape).length >= 3) return 'strong';
	return /^[*#~+=<>]+$/u.test(shape) ? 'medium' : 'weak';
};

/** Whether a line is drawn of ornaments alone, such as the rule below a header. */
export const isOrnament = (line: string): boolean => {
	const strength = separatorStrength(line);
	return strength === 'strong' || strength === 'medium';
};
