import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {Element} from '../markup/element.ts';
import {readArchivePage} from './archive-page.ts';
import {readFanFictionPage} from './fan-fiction-page.ts';

/** A site whose pages people save: where on them the story is. All but the functions are selectors. */
export type Site = {
	/** As `reader info` names it. */
	readonly name: string;
	/** What only its pages have. */
	readonly mark: string;
	/** Part of the address of its pages, where others have the mark as well. */
	readonly address?: string;
	/** What holds the prose; all of them where a page has several. */
	readonly prose: string;
	/** The title of the chapter that the page is. */
	readonly chapter?: string;
	/** The title of the story, and its authors. */
	readonly story?: string;
	readonly author?: string;
	/** What the author says beside the prose, in it or around it. */
	readonly notes?: string;
	/** What stands in the prose and is none. */
	readonly drop?: string;
	/** Headings that begin chapters, on a page that holds several. */
	readonly heading?: string;
	/** What else the page says of the story. */
	readonly fieldsOf?: (page: Element) => readonly HeaderField[];
};

/** Blocks of WordPress that are layout: a rule is an `hr`, an empty block with its class is none. */
const wordPress =
	'.sharedaddy, #jp-post-flair, .jp-relatedposts, .wp-block-buttons, .post-navigation, .nav-links, .share-links, .wp-block-spacer, div.wp-block-separator';

export const sites: readonly Site[] = [
	{
		name: 'AO3',
		mark: '#workskin #chapters',
		prose: '#chapters',
		story: '#workskin h2.title',
		author: '#workskin h3.byline a[rel=author]',
		notes: '#chapters .summary, #chapters .notes, #work_endnotes',
		drop: '.landmark, .actions, .jump, #chapters h3.byline, .associations',
		heading: '#chapters h3.title',
		fieldsOf: readArchivePage,
	},
	{
		name: 'FanFiction.net',
		mark: '#storytext',
		prose: '#storytext',
		chapter: '#chap_select option[selected]',
		story: '#profile_top b.xcontrast_txt',
		author: '#profile_top a[href^="/u/"], #profile_top a[href*="fanfiction.net/u/"]',
		fieldsOf: readFanFictionPage,
	},
	{
		name: 'Royal Road',
		mark: '.chapter-inner',
		prose: '.chapter-inner',
		chapter: '.fic-header h1',
		story: '.fic-header h2',
		author: '.fic-header h3 a, .fic-header h4 a',
		notes: '.author-note-portlet',
		drop: '.nav-buttons, .portlet-title .actions, .wide-ad, .bold.uppercase.text-center',
	},
	{
		name: 'Scribble Hub',
		mark: '#chp_raw',
		prose: '#chp_raw',
		chapter: '.chapter-title',
		story: '.chp_byauthor a[href*="/series/"]',
		author: '.chp_byauthor a[href*="/profile/"], .auth_name_fic',
		notes: '.wi_authornotes, .wi_news',
		drop: '.wi_authornotes_avatar, .p-avatar-wrap, .modern_ad, .prenext',
	},
	{
		name: 'Wattpad',
		mark: 'pre p[data-p-id]',
		prose: 'pre p[data-p-id]',
		chapter: 'h1',
		author: '.author-info a[href*="/user/"], .author a[href*="/user/"]',
		drop: '.comment-marker, .num-comment, .component-wrapper',
	},
	{
		name: 'Fimfiction',
		mark: '#chapter-body',
		prose: '#chapter-body .bbcode',
		chapter: '#chapter_title',
		story: '.story_name',
		author: '.author a[href*="/user/"]',
		notes: '.authors-note',
	},
	{
		name: 'Wikisource',
		mark: '.mw-parser-output',
		prose: '.mw-parser-output',
		chapter: '#header_section_text',
		story: '#ws-title, #header_title_text, #firstHeading',
		author: '#ws-author, #header_author_text',
		drop: `.noprint, .mw-editsection, .pagenum, .ws-pagenum, .ws-noexport, .ws-header, .wst-header, #headertemplate, .headertemplate,
			.navbox, .licenseContainer, .toc, #toc, .catlinks, .mw-empty-elt, .reference-edit`,
	},
	{
		name: 'Dreamwidth',
		mark: '.entry-content',
		address: 'dreamwidth.org',
		prose: '.entry-content',
		story: '.entry-title',
		author: '.entry-poster .ljuser b, .poster .ljuser b',
		drop: '.tag, .metadata',
	},
	{
		name: 'LiveJournal',
		mark: '.entry-content, .b-singlepost-body, .asset-body, .aentry-post__text',
		address: 'livejournal.com',
		prose: '.entry-content, .b-singlepost-body, .asset-body, .aentry-post__text',
		story: '.entry-title, .b-singlepost-title, .asset-name, .aentry-post__title',
		author: '.ljuser b, .i-ljuser-username b',
		drop: '.lj-like, .b-singlepost-tags, .ljtags',
	},
	{
		name: 'Tumblr',
		mark: 'article, .post',
		address: 'tumblr.com',
		prose: 'article .body-text, article .post-content, article .caption, .post .body, article',
		story: 'article h1, .post .title',
		drop: 'footer, .tags, .post-notes, .notes, .reblog-header',
	},
	{
		name: 'WordPress',
		mark: '.entry-content',
		prose: '.entry-content',
		story: '.entry-title',
		author: '.entry-meta .author, .byline .author, .entry-header .author, .posted-by .author',
		drop: wordPress,
	},
];
