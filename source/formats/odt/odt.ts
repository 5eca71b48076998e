import type {ByteSource} from '../../core/byte-source.ts';
import type {Story} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {withoutValues, type Task} from '../../core/task/task.ts';
import {describeDocument, documentFacts} from '../compose/document-facts.ts';
import {largestEntry, tooLarge} from '../container/limits.ts';
import {imageInZip} from '../container/image-in-zip.ts';
import {openZip} from '../container/zip.ts';
import {createBudget, officeLimits} from '../budget.ts';
import {firstNamed, type Element} from '../markup/element.ts';
import {damagedSentence} from '../office/damage.ts';
import {createItemWriter} from '../office/item-writer.ts';
import {plainMarks} from '../office/item.ts';
import {composeOffice} from '../office/office-story.ts';
import {parseXml} from '../office/xml-part.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {createCounter, readListStyles} from './lists.ts';
import {readProperties} from './properties.ts';
import {readBlocks} from './read-body.ts';
import {readStyles} from './styles.ts';
import type {Walk} from './walk.ts';

/** The parts of a text document: in a package they are files, in a flat document one. */
type Parts = {
	readonly content: Element;
	readonly styles: Element | undefined;
	readonly meta: Element | undefined;
	readonly damaged: readonly string[];
	readonly container: string;
	readonly imageBytes?: Story['imageBytes'];
};

const isZip = (head: Uint8Array): boolean =>
	head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

const locked = (): UnreadableStory =>
	new UnreadableStory(
		'it is password-protected. Open it in the program that made it, save it without a password and open that.',
	);

function* readPackage(source: ByteSource): Task<Parts> {
	const zip = openZip(source);
	const damaged: string[] = [];
	const budget = createBudget(officeLimits);
	const bytesOf = (path: string): Uint8Array | undefined => {
		const entry = zip.find(path);
		if (!entry) return undefined;
		const {bytes, isDamaged} = zip.read(entry);
		if (isDamaged) damaged.push(path);
		return bytes;
	};
	const manifest = bytesOf('META-INF/manifest.xml') ?? new Uint8Array();
	if (/<(?:\w+:)?encryption-data\b/.test(new TextDecoder().decode(manifest))) throw locked();
	const read = function* (path: string): Task<Element | undefined> {
		const bytes = bytesOf(path);
		if (!bytes) return undefined;
		const {root, isCut} = yield* parseXml(bytes, budget);
		if (isCut) damaged.push(path);
		return root;
	};
	const content = yield* read('content.xml');
	if (!content)
		throw new UnreadableStory(
			'it is not a text document, or its text is missing. Check that it was downloaded completely.',
		);
	return {
		content,
		styles: yield* read('styles.xml'),
		meta: yield* read('meta.xml'),
		damaged,
		container: 'ODT in zip',
		imageBytes: imageInZip(zip, source.release),
	};
}

function* readFlat(source: ByteSource): Task<Parts> {
	if (source.size > largestEntry) throw tooLarge('it');
	const {root, isCut} = yield* parseXml(source.read(0, source.size), createBudget(officeLimits));
	const damaged = isCut ? [source.name] : [];
	return {content: root, styles: undefined, meta: root, damaged, container: 'flat ODT'};
}

const bodyOf = (content: Element): Element => {
	const body = firstNamed(content, 'body') ?? content;
	return firstNamed(body, 'text') ?? body;
};

function* readDocument(source: ByteSource, isRaw: boolean): Task<Story> {
	const {content, styles, meta, damaged, container, imageBytes} = yield* isZip(source.read(0, 4))
		? readPackage(source)
		: readFlat(source);
	const roots = styles ? [content, styles] : [content];
	const walk: Walk = {
		styles: readStyles(roots),
		lists: createCounter(readListStyles(roots)),
		isRaw,
		counts: {nodes: 0, notes: 0, hidden: 0},
	};
	const writer = createItemWriter(() => ++walk.counts.nodes);
	const inside = {writer, marks: plainMarks, font: '', list: undefined, item: undefined};
	yield* readBlocks(bodyOf(content), {...inside, isContents: false, isInNote: false, isHidden: false}, walk);
	const {fields, maker} = readProperties(meta);
	const {hidden} = walk.counts;
	const story = yield* composeOffice({
		document: {items: writer.take(), hidden},
		properties: fields,
		language: walk.styles.defaults.language ?? null,
		file: documentFacts('odt', {
			container: cleanLine(container),
			maker: maker === null ? null : cleanLine(maker),
			encoding: cleanLine('utf-8'),
			damaged: damagedSentence(damaged),
			hidden,
		}),
		isRaw,
	});
	return imageBytes ? {...story, imageBytes} : story;
}

function* open(source: ByteSource, {choices}: OpenOptions): OpeningStory {
	try {
		return yield* withoutValues(readDocument(source, choices.raw));
	} finally {
		source.release();
	}
}

const matches = (head: Uint8Array, name: string): boolean => {
	const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
	if (!isZip(head)) return /<office:document[\s>]/.test(text) && text.includes('opendocument.text');
	if (text.startsWith('mimetype', 30)) return text.slice(38, 90).includes('opendocument.text');
	return /\.(?:odt|ott|sxw)$/i.test(name);
};

/** Text documents of LibreOffice and others (OASIS OpenDocument 1.3), in a package or in one file. */
export const odt: StoryFormat = {name: 'odt', options: [], matches, open, describe: describeDocument};
