/** The signature below a mail (RFC 3676, 4.3): `-- `, and a few short lines. */

const linesOfHead = 30;
/** What netiquette allows a signature: four lines of 80 columns (RFC 1855, 2.1.1). */
const mostLines = 4;
const widest = 80;
const address = /\S@\S|https?:|www\./i;
const sentenceEnd = /[.!?…]["”’)]?$/u;

const isMail = (lines: readonly string[]): boolean =>
	lines.slice(0, linesOfHead).some(line => /^(?:Newsgroups|Message-ID|From): \S/i.test(line));

/** Whether lines are a name, an address, a saying, and not the last sentences of a story. */
const saysWho = (lines: readonly string[]): boolean =>
	lines.some(line => address.test(line)) || !lines.every(line => sentenceEnd.test(line));

/**
 * The line at which a mail's signature begins: the last `--`, right above the last lines. Where other lines are `--` as
 * well, scenes part there: then only an address tells a signature.
 *
 * @param end - Index behind the last line that is not blank.
 */
export const signatureIn = (lines: readonly string[], end: number): number | undefined => {
	if (!isMail(lines)) return undefined;
	const below = lines.slice(Math.max(0, end - mostLines - 1), end);
	const found = below.lastIndexOf('--');
	const mark = end - below.length + found;
	const said = below.slice(found + 1);
	if (found === -1 || said.length === 0) return undefined;
	if (said.some(line => line === '' || line.length > widest) || !saysWho(said)) return undefined;
	const isMarkElsewhere = lines.indexOf('--') < mark;
	return isMarkElsewhere && !said.some(line => address.test(line)) ? undefined : mark;
};
