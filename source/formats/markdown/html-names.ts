/** Names of HTML's elements, of today and of old pages. */
const names = new Set(
	`a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite
	code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer
	form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta
	meter nav nobr noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script
	section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead
	time title tr track tt u ul var video wbr`
		.split(/\s+/)
		.filter(name => name !== ''),
);

/**
 * HTML inside Markdown with only HTML's own elements left as such. Stories about games put words between the same signs
 * (`<Level up!>`), and these are text.
 */
export const escapeForeignTags = (html: string): string =>
	html.replaceAll(/<(?=\/?([a-z][^\s/>]{0,40}))/gi, (sign, name: string) =>
		names.has(name.toLowerCase()) ? sign : '&lt;',
	);
