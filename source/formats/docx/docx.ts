import type {ByteSource} from '../../core/byte-source.ts';
import type {Story} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {withoutValues, type Task} from '../../core/task/task.ts';
import {describeDocument, documentFacts} from '../compose/document-facts.ts';
import {imageInZip} from '../container/image-in-zip.ts';
import {openZip} from '../container/zip.ts';
import {damagedSentence} from '../office/damage.ts';
import {createItemWriter} from '../office/item-writer.ts';
import type {Item} from '../office/item.ts';
import {composeOffice} from '../office/office-story.ts';
import type {OpeningStory, OpenOptions, StoryFormat} from '../story-format.ts';
import {bodyOf, createNotes} from './notes.ts';
import {readNumbering} from './numbering.ts';
import {openPackage, type WordPackage} from './package.ts';
import {readProperties} from './properties.ts';
import {readBlocks} from './read-body.ts';
import {isCompoundFile, refuseCompoundFile} from './refuse.ts';
import {readStyles} from './styles.ts';
import type {Inside, Walk} from './walk.ts';

const insideOf = (writer: Inside['writer']): Inside => ({
	writer,
	run: {},
	href: null,
	ruby: null,
	isContents: false,
});

function* createWalk(word: WordPackage, isRaw: boolean): Task<Walk> {
	const styles = readStyles(yield* word.part('styles'));
	const counts = {nodes: 0, paragraphs: 0, hidden: 0};
	const readItems = function* (note: Parameters<typeof bodyOf>[0]): Task<readonly Item[]> {
		const writer = createItemWriter(() => ++counts.nodes);
		yield* readBlocks(note, insideOf(writer), walk);
		return writer.take();
	};
	const parts = {
		document: word.document,
		footnotes: yield* word.part('footnotes'),
		endnotes: yield* word.part('endnotes'),
		settings: yield* word.part('settings'),
	};
	const walk: Walk = {
		styles,
		numbering: readNumbering(yield* word.part('numbering')),
		links: word.links,
		noteOf: createNotes(parts, readItems),
		isRaw,
		fields: [],
		counts,
	};
	return walk;
}

function* readDocument(source: ByteSource, isRaw: boolean): Task<Story> {
	const zip = openZip(source);
	const word = yield* openPackage(zip);
	const walk = yield* createWalk(word, isRaw);
	const writer = createItemWriter(() => ++walk.counts.nodes);
	yield* readBlocks(bodyOf(word.document), insideOf(writer), walk);
	const {fields, maker} = readProperties(yield* word.properties('core'), yield* word.properties('app'));
	const {hidden} = walk.counts;
	const story = yield* composeOffice({
		document: {items: writer.take(), hidden},
		properties: fields,
		language: walk.styles.defaults.run.language ?? null,
		file: documentFacts('docx', {
			container: cleanLine('DOCX in zip'),
			maker: maker === null ? null : cleanLine(maker),
			encoding: cleanLine('utf-8'),
			damaged: damagedSentence(word.damaged),
			hidden,
		}),
		isRaw,
	});
	const imageAt = imageInZip(zip, source.release);
	return {...story, imageBytes: id => imageAt(word.images.get(id) ?? '')};
}

function* open(source: ByteSource, {choices}: OpenOptions): OpeningStory {
	try {
		if (isCompoundFile(source.read(0, 8))) throw refuseCompoundFile(source);
		return yield* withoutValues(readDocument(source, choices.raw));
	} finally {
		source.release();
	}
}

const isZip = (head: Uint8Array): boolean =>
	head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

const matches = (head: Uint8Array, name: string): boolean => {
	if (isCompoundFile(head)) return true;
	if (!isZip(head)) return false;
	const names = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
	// A file of another kind says so at its beginning.
	if (names.startsWith('mimetype', 30)) return false;
	if (/\.(?:docx|docm|dotx|dotm)$/i.test(name)) return true;
	return /word\/(?:document|_rels|styles|theme|settings|fontTable)/.test(names);
};

/** Documents of Word from 2007 on (ECMA-376), by whichever program they were written. */
export const docx: StoryFormat = {name: 'docx', options: [], matches, open, describe: describeDocument};
