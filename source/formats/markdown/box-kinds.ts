/** What a box, a fence or a shortcode of a name is for; undefined where its content is prose like any other. */
export type BoxKind = 'aside' | 'verse' | 'quote' | 'hidden' | 'center' | 'break';

const kinds: readonly (readonly [BoxKind, RegExp])[] = [
	[
		'aside',
		/^(?:(?:authors?|chapter|translators?|end|start|story)?notes?|an|tn|disclaimers?|(?:content|trigger)?warnings?|[ct]w|notice|info|tip|hint|important|caution|danger|attention|alert|admonition|callout|abstract|summary|tldr|todo|question|help|faq|success|check|done|failure|fail|missing|error|bug|example|details|afterword)$/,
	],
	['verse', /^(?:verse|poem|poetry|stanza|lyrics|song|lineblock)$/],
	['quote', /^(?:quote|blockquote|cite|epigraph|letter|excerpt)$/],
	['hidden', /^(?:comment|hidden|speakernotes|draft|noprint|meta)$/],
	['center', /^(?:center|centre|centered|centred|textcenter|aligncenter)$/],
	[
		'break',
		/^(?:hr|divider|separator|break|(?:scene|section|thought|page)?breaks?|scene|scenedivider|line|rule|dinkus|asterism|ornament|fleuron|tb|sep|spacer|space)$/,
	],
];

/** The kind of box that a name stands for, however it is spelt: `author-note`, `authorsNote`, `Author's note`. */
export const boxKind = (name: string): BoxKind | undefined => {
	const bare = name.toLowerCase().replaceAll(/[^a-z]/g, '');
	return kinds.find(([, pattern]) => pattern.test(bare))?.[0];
};

/** Classes that our own HTML carries, told again where it is read. */
export const classOf: Readonly<Record<Exclude<BoxKind, 'break' | 'hidden' | 'quote'>, string>> = {
	aside: 'markdown-aside',
	verse: 'line-block',
	center: 'markdown-center',
};

/** What opens and closes a box in HTML. A break has no content. */
export const boxTags = (kind: BoxKind | undefined): readonly [open: string, close: string] => {
	if (kind === 'quote') return ['<blockquote>', '</blockquote>'];
	if (kind === 'hidden') return ['<div hidden>', '</div>'];
	if (kind === 'break') return ['<hr>', ''];
	if (kind === 'center') return ['<div align="center">', '</div>'];
	return kind === undefined ? ['<div>', '</div>'] : [`<div class="${classOf[kind]}">`, '</div>'];
};
