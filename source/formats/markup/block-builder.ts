import type {BlockAttributes, Span} from '../../core/story/story.ts';
import {cleanInPlace, cleanText} from '../../core/text/clean-text.ts';
import type {RoughAnchor, RoughBlock, RoughRole} from '../compose/rough-block.ts';

/** How the block that is being built differs from a plain paragraph. */
export type BlockShape = {
	readonly kind: RoughBlock['kind'];
	readonly attributes: BlockAttributes;
	readonly keepsLines: boolean;
	readonly hasGapBefore: boolean;
	readonly role: RoughRole | undefined;
	readonly node: number;
};

type SpanData = Span extends infer One ? (One extends Span ? Omit<One, 'start' | 'end'> : never) : never;

/** Builds blocks of what comes in the order of a document: text, spans that open and close, ends of lines and blocks. */
export type BlockBuilder = {
	/** Ends the block before, if it has anything, and begins one. */
	readonly begin: (shape: BlockShape) => void;
	/** Adds text as it is written; white space is collapsed unless the block keeps it. */
	readonly text: (raw: string) => void;
	readonly lineBreak: () => void;
	readonly anchor: (id: string) => void;
	/** Opens a span; what it returns closes it. Spans go on in the next block where they are still open. */
	readonly span: (data: SpanData) => () => void;
	/** Adds a block that has no text of its own flow: a rule, an image. */
	readonly add: (block: Omit<RoughBlock, 'anchors' | 'spans'>) => void;
	/** The blocks so far; ends the one that is open. */
	readonly finish: () => readonly RoughBlock[];
};

const blankOnly = /^[\s\u00a0\u200b\u2060\u3000\ufeff]*$/u;

type OpenSpan = {readonly data: SpanData; start: number};

export const createBlockBuilder = (): BlockBuilder => {
	const blocks: RoughBlock[] = [];
	let shape: BlockShape | undefined;
	let text = '';
	let hasContent = false;
	let anchors: RoughAnchor[] = [];
	let spans: Span[] = [];
	const open: OpenSpan[] = [];

	const close = ({data, start}: OpenSpan, end: number): void => {
		if (end > start) spans.push({...data, start, end} as Span);
	};

	/** Where the text ends without white space that stood before a line end or the block's end. */
	const trimEnd = (): void => {
		if (shape?.keepsLines !== true) text = text.replace(/[ \n]+$/u, '');
	};

	const end = (): void => {
		if (!shape) return;
		const {keepsLines, role, attributes, kind, hasGapBefore, node} = shape;
		const isBlank = blankOnly.test(text);
		const hadContent = hasContent;
		trimEnd();
		for (const span of open) {
			close(span, text.length);
			span.start = 0;
		}
		const length = text.length;
		const kept = spans
			.map(span => ({...span, end: Math.min(span.end, length)}))
			.filter(span => span.end > span.start)
			.sort((a, b) => a.start - b.start || b.end - a.end);
		if (!isBlank || hadContent || anchors.length > 0) {
			blocks.push({
				kind: isBlank && hadContent && kind !== 'image' ? 'blank' : kind,
				text: cleanInPlace(isBlank && !keepsLines ? '' : text),
				spans: isBlank ? [] : kept,
				anchors: anchors.map(({id, offset}) => ({id, offset: Math.min(offset, length)})),
				...(Object.keys(attributes).length > 0 && {attributes}),
				...(hasGapBefore && {hasGapBefore}),
				...(role && {role}),
				node,
			});
		}
		[text, hasContent, anchors, spans] = ['', false, [], []];
		shape = {...shape, hasGapBefore: false};
	};

	return {
		begin(next) {
			end();
			shape = next;
		},
		text(raw) {
			const clean = cleanText(raw).text;
			if (clean === '') return;
			if (shape?.keepsLines === true) {
				text += clean;
				hasContent = true;
				return;
			}
			// A no-break space is content: it may stand for a blank line.
			const collapsed = clean.replaceAll(/[ \t\n\r\f]+/g, ' ');
			const added =
				text === '' || text.endsWith(' ') || text.endsWith('\n') ? collapsed.replace(/^ /, '') : collapsed;
			if (/[^ ]/.test(added)) hasContent = true;
			text += added;
		},
		lineBreak() {
			if (shape?.keepsLines !== true) text = text.replace(/ +$/u, '');
			text += '\n';
			hasContent = true;
		},
		anchor: id => void anchors.push({id, offset: text.length}),
		span(data) {
			const span: OpenSpan = {data, start: text.length};
			open.push(span);
			return () => {
				open.splice(open.indexOf(span), 1);
				close(span, text.length);
			};
		},
		add(block) {
			end();
			blocks.push({...block, spans: [], anchors: []});
		},
		finish() {
			end();
			return blocks;
		},
	};
};
