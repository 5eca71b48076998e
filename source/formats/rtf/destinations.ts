import {writeNumber} from '../office/number-forms.ts';
import {symbolOf} from '../office/symbols.ts';
import {createFlow} from './flow.ts';
import {pict, shape, shapeProperty} from './pictures.ts';
import {atGroupEnd, collect, endParagraph, writeText, type Reader} from './reader.ts';
import {plainLetters, plainParagraph} from './state.ts';

type Destination = (reader: Reader) => void;

const skip: Destination = ({scanner}) => void scanner.skipGroup();

/** Words that begin a group which holds nothing to read. Groups that begin with `\*` and are not known are skipped as well. */
const skipped =
	`colortbl header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc
	aftncn filetbl revtbl rsidtbl nonshppict shprslt private private1 xe tc tcn txe rxe template objdata objclass objname
	annotation atnid atnauthor atnref atndate pntxta pntxtb operator creatim revtim printim buptim themedata
	colorschememapping datastore latentstyles listtable listoverridetable pgptbl xmlnstbl`.split(/\s+/);

/** Notes inside one another: deeper ones are left out. */
const footnote: Destination = reader => {
	if (reader.note || reader.state.collector) {
		skip(reader);
		return;
	}
	const {flow, paragraph, counts, forms, state} = reader;
	const note = {isEndnote: false};
	reader.note = note;
	reader.flow = createFlow(() => ++counts.nodes);
	reader.paragraph = undefined;
	reader.state = {
		...state,
		paragraph: plainParagraph,
		letters: {...plainLetters, font: state.letters.font},
		field: undefined,
	};
	atGroupEnd(reader, () => {
		if (reader.flow.isOpen()) endParagraph(reader);
		const items = reader.flow.finish();
		[reader.flow, reader.paragraph, reader.note, reader.state] = [flow, paragraph, undefined, state];
		const kind = note.isEndnote ? 'endnote' : 'footnote';
		const count = note.isEndnote ? ++counts.endnotes : ++counts.footnotes;
		const label = writeNumber(count, forms[kind]);
		const id = `${kind}-${count}`;
		writeText(reader, `[${label}]`, {note: id, isSuperscript: false});
		if (!state.letters.isHidden) reader.flow.add({kind: 'note', id, label, items, node: ++counts.nodes});
	});
};

/** What stands in a box is read behind the paragraph that the box hangs on. */
const box: Destination = reader => {
	const {flow, paragraph, counts, state} = reader;
	reader.flow = createFlow(() => ++counts.nodes);
	reader.paragraph = undefined;
	reader.state = {...state, collector: undefined, paragraph: plainParagraph};
	atGroupEnd(reader, () => {
		if (reader.flow.isOpen()) endParagraph(reader);
		const items = reader.flow.finish();
		[reader.flow, reader.paragraph] = [flow, paragraph];
		flow.other();
		for (const item of items) flow.add(item);
	});
};

const hrefOfCode = (code: string): string | null => {
	const [, address, place] =
		/^\s*HYPERLINK\s+(?:"?([^"\s\\]{1,2000})"?|\\l\s+"?([^"\s]{1,500})"?)/i.exec(code) ?? [];
	return address ?? (place === undefined ? null : `#${place}`);
};

const fieldCode: Destination = reader => {
	const {state} = reader;
	collect(reader, code => {
		if (state.field) state.field.href = hrefOfCode(code);
		const [, sign, font] = /^\s*SYMBOL\s+(\d{1,5})\b.{0,60}?\\f\s+"?([^"\\]{1,60})/i.exec(code) ?? [];
		if (sign === undefined) return;
		reader.state = state;
		writeText(reader, symbolOf(font ?? '', Number(sign)));
	});
};

const listMarker: Destination = reader => {
	const {flow} = reader;
	collect(reader, text => flow.mark(text.trim().slice(0, 20)));
};

const bookmark: Destination = reader => {
	const {flow, state} = reader;
	collect(reader, text => {
		if (text.trim() !== '' && text !== '_GoBack' && !state.collector) flow.anchor(text.trim());
	});
};

const info =
	(name: string): Destination =>
	reader => {
		if (reader.state.table === 'info') collect(reader, text => reader.info.set(name, {text}));
		else skip(reader);
	};

const within =
	(change: Partial<Reader['state']>): Destination =>
	reader => {
		reader.state = {...reader.state, ...change};
	};

/** What the first word of a group says of all in it (RTF 1.9.1, “Destinations”). */
export const destinations: ReadonlyMap<string, Destination> = new Map<string, Destination>([
	...skipped.map(name => [name, skip] as const),
	['fonttbl', within({table: 'fonts', collector: {text: ''}})],
	['stylesheet', within({table: 'styles', collector: {text: ''}})],
	['info', within({table: 'info', collector: {text: ''}})],
	...['title', 'author', 'subject', 'keywords', 'doccomm', 'company', 'category', 'comment'].map(
		name => [name, info(name)] as const,
	),
	['generator', reader => collect(reader, text => void (reader.maker.text = text))],
	['pict', pict],
	['sp', shapeProperty],
	['footnote', footnote],
	['shptxt', box],
	['dptxbxtext', box],
	['shppict', () => undefined],
	['shp', () => undefined],
	['shpinst', shape],
	['do', within({collector: {text: ''}})],
	['field', reader => void (reader.state = {...reader.state, field: {href: null}})],
	['fldinst', fieldCode],
	['fldrslt', () => undefined],
	['pntext', listMarker],
	['listtext', listMarker],
	['bkmkstart', bookmark],
	// What follows is written twice: for old programs, and in Unicode.
	['upr', within({collector: {text: ''}})],
	['ud', reader => void (reader.state = {...reader.state, collector: reader.state.outer})],
]);
