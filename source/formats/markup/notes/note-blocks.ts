import {isBlockName} from '../default-style.ts';
import {childElements, isElement, type Element} from '../element.ts';
import {holdsNotes} from './link-survey.ts';

/** The longest note, in UTF-16 units. */
const longestNote = 10_000;

/** Whether an element holds no more text than a note may. */
const isShort = (element: Element): boolean => {
	const open: Element['children'][number][] = [element];
	let left = longestNote;
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		left -= isElement(node) ? 4 : node.length;
		if (left < 0 || (isElement(node) && node.children.length > longestNote)) return false;
		if (isElement(node)) open.push(...node.children);
	}
	return true;
};

const containers = new Set([
	'',
	'html',
	'body',
	'section',
	'article',
	'main',
	'ol',
	'ul',
	'dl',
	'table',
	'tbody',
	'tr',
]);

const isContainer = ({name}: Element): boolean => containers.has(name);

/** The next element behind one in its parent that is a block. */
const blockBehind = (element: Element): Element | undefined => {
	const siblings = element.parent?.children ?? [];
	for (let index = siblings.indexOf(element) + 1; index > 0 && index < siblings.length; index++) {
		const sibling = siblings[index];
		if (sibling !== undefined && isElement(sibling)) return isBlockName(sibling.name) ? sibling : undefined;
		if (typeof sibling === 'string' && sibling.trim() !== '') return undefined;
	}
	return undefined;
};

/** The block that a note's name is on or in; that behind it where it stands between blocks. */
const blockAround = (target: Element): Element | undefined => {
	let inner = target;
	for (let element: Element | null = target; element; element = element.parent) {
		if (isContainer(element))
			return inner === target || !isBlockName(inner.name) ? blockBehind(inner) : undefined;
		if (isBlockName(element.name)) return element;
		inner = element;
	}
	return undefined;
};

/** Notes are in blocks of their own: how many targets of marks are in an element. */
const countTargets = (targets: readonly Element[]): ReadonlyMap<Element, number> => {
	const counts = new Map<Element, number>();
	for (const target of targets) {
		let element: Element | null = target;
		for (let level = 0; element && level < 6; level++, element = element.parent)
			counts.set(element, (counts.get(element) ?? 0) + 1);
	}
	return counts;
};

const isNoteBox = (element: Element): boolean =>
	element.name === 'li' ||
	element.name === 'aside' ||
	element.name === 'dd' ||
	(element.name === 'div' && holdsNotes(element));

/** The block of each note: as much around its target as is of this note alone. */
export const blocksOfNotes = (targets: readonly Element[]): ReadonlyMap<Element, Element> => {
	const counts = countTargets(targets);
	const known = new Map<Element, boolean>();
	const isShortOnce = (element: Element): boolean => {
		const is = known.get(element) ?? isShort(element);
		known.set(element, is);
		return is;
	};
	const blocks = new Map<Element, Element>();
	for (const target of targets) {
		let block = blockAround(target);
		if (!block || !isShortOnce(block)) continue;
		for (let box = block.parent; box && isNoteBox(box); box = box.parent) {
			if ((counts.get(box) ?? 0) > 1 || !isShortOnce(box)) break;
			block = box;
		}
		blocks.set(target, block);
	}
	return blocks;
};

/** Blocks that may go on with a note. */
const goOn = new Set(['p', 'div', 'ul', 'ol', 'blockquote', 'pre', 'dd', 'table']);

/** Blocks behind the first of a note that are still of it, at most: more are prose. */
const mostBlocks = 6;

/** Where marks lead and stand: what tells notes one behind the other from prose between notes. */
export type NoteOrder = {
	/** Whether the mark of a note stands before another note's block. */
	readonly isMarkedBefore: (block: Element, other: Element) => boolean;
};

/** The blocks behind those of notes that go on with them, up to the next note. */
export const restsOfNotes = (
	blocks: ReadonlySet<Element>,
	{isMarkedBefore}: NoteOrder,
): readonly Element[] => {
	const rests: Element[] = [];
	for (const parent of new Set([...blocks].map(block => block.parent))) {
		if (!parent) continue;
		let last: Element | undefined;
		let waiting: Element[] = [];
		for (const child of childElements(parent)) {
			if (blocks.has(child)) {
				if (last && isMarkedBefore(child, last)) rests.push(...waiting);
				last = child;
				waiting = [];
			} else if (!last) continue;
			else if (child.name === 'dd' && waiting.length === 0) rests.push(child);
			else if (goOn.has(child.name) && waiting.length < mostBlocks) waiting.push(child);
			else last = undefined;
		}
		if (last && holdsNotes(parent)) rests.push(...waiting);
	}
	return rests;
};
