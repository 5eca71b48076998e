import {readdirSync, readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {isOfLicence} from '../../../source/core/likeness/licences.ts';
import {licenceHashes} from '../../../source/core/likeness/licence-hashes.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {fingerprintOf} from './texts.ts';

/** Enough of its words to tell. */
const licenceLine = 'the Project Gutenberg License included with this eBook';

it('is 3,402 runs of words', () => {
	expect(Buffer.from(licenceHashes, 'base64')).toHaveLength(4 * 3402);
});

it('is left out of what a text is known by', () => {
	expect(fingerprintOf(licenceLine).hashes.hashes).toHaveLength(0);
	expect(
		fingerprintOf(`${licenceLine} She closed the book and put out the lamp.`).hashes.hashes.length,
	).toBeGreaterThan(0);
});

it('has no words of any sample story', () => {
	for (const name of readdirSync('stories')) {
		const story = readStory({name, bytes: readFileSync(`stories/${name}`)});
		const text = story.spine.map((_, index) => story.chapters.at(index).text).join('\n');
		const {hashes} = fingerprintOf(text).hashes;
		expect(hashes.length).toBeGreaterThan(10);
		expect([...hashes].some(isOfLicence)).toBe(false);
	}
});
