import {field} from '../compose/header/header.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {allNamed, attributeOf, firstNamed, lineOf, type Element} from '../markup/element.ts';

/** What the head of a page says of it, for machines. */
export type PageHead = {
	/** The title in its parts, the site's name apart: `Box Five`, `The Ghost Ledger`. */
	readonly titleParts: readonly string[];
	readonly site: string | null;
	readonly address: string | null;
	readonly fields: readonly HeaderField[];
};

/** Names of sites that stand at the end of titles. */
const siteNames =
	/^(?:royal road|wattpad|fanfiction(?:\.net)?|archive of our own|ao3|scribble hub|fimfiction|livejournal|dreamwidth|tumblr|wikisource.*|.*wikisource.*)$/i;

/** What programs and people call a page that they have not named. */
const noTitle =
	/^(?:untitled.*|new page(?: \d+)?|(?:new )?document ?\d*|microsoft word - .*|index|home ?page|page \d+|.{1,80}\.(?:docx?|html?|txt|rtf|odt))$/i;

const separators = /\s+(?:[-–—|»•·~]|::)\s+|\s*[|»]\s*/u;

const metaOf = (page: Element): ReadonlyMap<string, string> => {
	const found = new Map<string, string>();
	for (const meta of allNamed(page, 'meta')) {
		const name = (attributeOf(meta, 'property') || attributeOf(meta, 'name')).toLowerCase();
		const content = attributeOf(meta, 'content').trim();
		if (name !== '' && content !== '' && !found.has(name)) found.set(name, content);
	}
	return found;
};

/** The address that SingleFile or Internet Explorer wrote down when it saved a page. */
const savedFrom = (source: string): string | undefined =>
	/Page saved with SingleFile\s+url:\s*(\S+)/i.exec(source)?.[1] ??
	/<!--\s*saved from url=\(\d+\)(\S+)/i.exec(source)?.[1];

/** The author whom Word writes into a comment that only programs of Microsoft read. */
const officeAuthor = (source: string): string | undefined =>
	/<o:Author>([^<]{1,200})<\/o:Author>/i.exec(source)?.[1]?.trim();

const isAddress = (value: string): boolean => /^(?:https?:)?\/\//i.test(value);

const first = (...values: readonly (string | undefined)[]): string | undefined =>
	values.find(value => value !== undefined && value.trim() !== '');

const canonicalOf = (page: Element): string | undefined => {
	const link = allNamed(page, 'link').find(element => /\bcanonical\b/i.test(attributeOf(element, 'rel')));
	return link && attributeOf(link, 'href');
};

const withoutSite = (title: string, site: string | undefined): readonly string[] => {
	const parts = title
		.split(separators)
		.map(part => part.trim())
		.filter(part => part !== '');
	const kept = parts.filter(part => part.toLowerCase() !== site?.toLowerCase() && !siteNames.test(part));
	return kept.length > 0 ? kept : parts.slice(0, 1);
};

const dayOf = (value: string | undefined): string | undefined =>
	/^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0] ?? value;

/** Reads the head of a page, and what programs have written into comments at the beginning of its source. */
export const readHead = (page: Element, beginning: string): PageHead => {
	const head = firstNamed(page, 'head') ?? page;
	const meta = metaOf(head);
	const said = (...names: readonly string[]): string | undefined =>
		first(...names.map(name => meta.get(name)));
	const site = said('og:site_name');
	const address = first(canonicalOf(head), said('og:url'), savedFrom(beginning));
	const people = [
		said('books:author'),
		said('author'),
		said('article:author'),
		said('dc.creator', 'dcterms.creator'),
	];
	const author = first(
		...people.filter(value => value !== undefined && !isAddress(value)),
		officeAuthor(beginning),
	);
	const published = dayOf(said('article:published_time', 'dc.date', 'dcterms.created', 'date'));
	const updated = dayOf(said('article:modified_time', 'og:updated_time'));
	const title = first(said('og:title', 'twitter:title'), lineOf(firstNamed(head, 'title'))) ?? '';
	return {
		titleParts: noTitle.test(title) ? [] : withoutSite(title, site),
		site: site ?? null,
		address: address ?? null,
		fields: [
			...(author === undefined ? [] : [field('author', author)]),
			...(published === undefined ? [] : [field('published', published)]),
			...(updated === undefined ? [] : [field('updated', updated)]),
			...(address !== undefined && isAddress(address) ? [field('source', address)] : []),
		],
	};
};
