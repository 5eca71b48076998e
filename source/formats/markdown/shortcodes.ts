import {boxKind, boxTags} from './box-kinds.ts';

/**
 * Commands to a site's generator inside a text: Hugo's `{{< name … >}}` and `{{% name … %}}`, mdBook's `{{#name …}}`, Jekyll's
 * `{% name … %}`, and lines of LaTeX in Pandoc's. None is ever run.
 */
export const shortcode =
	/\{\{(?:<|%|#)\s{0,8}(\/?)\s{0,4}(?:\/\*)?\s{0,4}([\w./-]{0,60})([^{}]{0,2000}?)(?:>|%)?\}\}|\{%-?\s{0,8}(\/|end(?=\w))?([\w./-]{0,60})([^{}]{0,2000}?)-?%\}/y;

/** A command of LaTeX on a line of its own: of pages, space and alignment. */
export const latexLine =
	/^\\(?:newpage|clearpage|pagebreak|(?:begin|end)\{(?:center|flushright|flushleft|quote|quotation|verse)\}|(?:centering|noindent|thispagestyle|vspace\*?|hspace\*?|setcounter|tableofcontents|maketitle|vfill)(?:\{[^{}]{0,60}\}){0,2})\s*$/;

/** Commands of LaTeX that set scenes apart. */
export const latexGap =
	/^\\(?:bigskip|medskip|smallskip|hrulefill|plainbreak\{?\d?\}?|fancybreak\{[^{}]{0,60}\})\s*$/;

const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const argument = (given: string, name: string): string =>
	new RegExp(String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))`, 'u')
		.exec(given)
		?.slice(1)
		.find(Boolean) ?? '';

const figure = (given: string): string => {
	const said = (name: string): string => escapeHtml(argument(given, name));
	const alt = said('alt');
	const caption = [said('caption'), said('title')].find(text => text !== '') ?? '';
	const image = `<img src="${said('src')}" alt="${alt === '' ? caption : alt}">`;
	return caption === '' || caption === alt || alt === '' ? image : `${image}<p>${caption}</p>`;
};

/** What stands for a command in HTML: the box that it opens or closes, a rule, an image, nothing. */
export const shortcodeHtml = (match: RegExpExecArray): string => {
	const [, slash = '', name = '', given = '', end = '', liquid = '', more = ''] = match;
	const [command, isEnd] = name === '' && liquid !== '' ? [liquid, end !== ''] : [name, slash !== ''];
	if (/^(?:figure|image|img|picture)$/i.test(command)) return isEnd ? '' : figure(given + more);
	const kind = boxKind(command);
	if (kind === undefined) return '';
	const [open, close] = boxTags(kind);
	return isEnd ? close : open;
};
