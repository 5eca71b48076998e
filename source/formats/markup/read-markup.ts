import type {Task} from '../../core/task/task.ts';
import {createPace} from '../../core/task/task.ts';
import type {RoughDocument} from '../compose/rough-block.ts';
import {createBlockBuilder} from './block-builder.ts';
import {isElement, type Element} from './element.ts';
import {enterElement, readText} from './walk/enter-element.ts';
import {insideDocument, languageOf, type Frame, type MarkupOptions, type Walk} from './walk/inside.ts';

export type {MarkupOptions} from './walk/inside.ts';

/** Share of a document's letters that its style may hide: where more would be, the style is not meant for us. */
const mostHidden = 0.6;

/** What an element costs, in units of text. */
const elementUnits = 100;

function* walkTree(root: Element, walk: Walk): Task<void> {
	const isDue = createPace();
	const style = walk.options.styleOf(root);
	const inside = insideDocument(root, style, walk);
	walk.builder.begin(inside.shape);
	const frames: Frame[] = [{element: root, style, inside, next: 0, leave: () => undefined}];
	for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
		const child = frame.element.children[frame.next++];
		if (child === undefined) {
			frame.leave();
			frames.pop();
		} else if (isElement(child)) {
			walk.node++;
			const entered = enterElement(child, frame, walk);
			if (entered) frames.push(entered);
			if (isDue(elementUnits)) yield;
		} else {
			readText(child, frame, walk);
			if (isDue(child.length)) yield;
		}
	}
}

/** The elements that say what holds for the whole document. */
const outermost = (root: Element): readonly Element[] => {
	const html = root.children.find(child => isElement(child) && child.name === 'html');
	if (html === undefined || !isElement(html)) return [root];
	const body = html.children.find(child => isElement(child) && child.name === 'body');
	return body !== undefined && isElement(body) ? [root, html, body] : [root, html];
};

/** Reads a document in HTML or XHTML, or a part of one, as blocks. It never fails. */
export function* readMarkup(root: Element, options: MarkupOptions): Task<RoughDocument> {
	const whole = outermost(root);
	const language = whole.map(languageOf).findLast(said => said !== undefined) ?? null;
	const start = (showsHidden: boolean): Walk => ({
		builder: createBlockBuilder(),
		options,
		language,
		showsHidden,
		node: 0,
		hidden: 0,
		shown: 0,
	});
	let walk = start(options.isRaw === true);
	yield* walkTree(root, walk);
	if (walk.hidden > (walk.hidden + walk.shown) * mostHidden) {
		walk = start(true);
		yield* walkTree(root, walk);
	}
	const direction = whole
		.map(element => options.styleOf(element).direction)
		.findLast(said => said !== undefined);
	const blocks = yield* walk.builder.finish();
	return {blocks, language, direction: direction ?? null, hidden: walk.hidden};
}
