import {describe, expect, it} from 'vitest';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {findScenes} from '../../source/formats/compose/find-scenes.ts';
import {withTitle} from '../../source/formats/compose/with-title.ts';
import type {RoughBlock} from '../../source/formats/compose/rough-block.ts';

const block = (kind: RoughBlock['kind'], text: string, spans: RoughBlock['spans'] = []): RoughBlock => ({
	kind,
	// What stands at its edges is kept, as it is in a file.
	text: text as RoughBlock['text'],
	spans,
	anchors: [],
	node: 0,
});

const linesOf = (blocks: readonly RoughBlock[]): readonly string[] =>
	blocks.map(({kind, text}) => `${kind}: ${text}`);

describe('the title of a chapter', () => {
	it('is not said again below the picture of its division', () => {
		const blocks = [
			block('heading', 'The Purse'),
			block('image', 'a purse'),
			block('heading', 'I'),
			block('paragraph', 'Rain.'),
		];
		expect(linesOf(withTitle(blocks, cleanLine('I')))).toEqual(linesOf(blocks));
	});

	it('is not said whole where its name stands below a few words', () => {
		const blocks = [
			block('heading', '7'),
			block('paragraph', 'A tale from the coast.'),
			block('heading', 'The Purse'),
			block('paragraph', 'Rain.'),
		];
		expect(linesOf(withTitle(blocks, cleanLine('7 The Purse')))).toEqual(linesOf(blocks));
	});

	it('is known with the mark of a note in it', () => {
		const heading = block('heading', 'The sea.\nThe tide [18]\nThe fog.', [
			{kind: 'noteReference', target: '#n18', start: 18, end: 22},
		]);
		const blocks = [heading, block('paragraph', 'Rain.')];
		expect(linesOf(withTitle(blocks, cleanLine('The sea. The tide The fog.')))).toEqual(linesOf(blocks));
	});
});

it('a separator has no white space around it', () => {
	const blocks = [
		block('paragraph', 'Rain.'),
		block('paragraph', '\u3000\u3000\u3000＊'),
		block('paragraph', 'Fog.'),
	];
	expect(findScenes(blocks).map(({separator}) => separator)).toEqual([null, '＊']);
});
