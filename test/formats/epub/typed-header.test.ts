import {expect, it} from 'vitest';
import {openEpub, proseOf, textsOf} from './write-epub.ts';

const header = '<p>Title: The Ferry</p><p>Author: Ann Reed</p><p>Fandom: The Quay</p><p>Rating: Teen</p>';
const body = `<h1>One</h1>${header}<hr/>${proseOf('a')}`;
const metadata = '<dc:title>The Last Ferry</dc:title>';

it('takes the header that the author typed above the prose, where the package is silent', () => {
	const story = openEpub({pages: [{path: 'a.xhtml', body}], metadata, toc: [['a.xhtml', 'One']]});
	expect(story.metadata).toMatchObject({
		title: 'The Last Ferry',
		authors: ['Ann Reed'],
		rating: {level: 'teen'},
	});
	expect(story.metadata.fandoms).toEqual(['The Quay']);
	expect(textsOf(story).join('\n')).not.toContain('Fandom');
	expect(textsOf(story)[0]).toMatch(/^One\na 1: the water/);
});

it('shows it where everything is shown, and takes none from another page', () => {
	const raw = openEpub({pages: [{path: 'a.xhtml', body}], metadata}, {raw: true});
	expect(textsOf(raw).join('\n')).toContain('Fandom: The Quay');
	const later = openEpub({
		pages: [
			{path: 'a.xhtml', body: `<h1>One</h1>${proseOf('a')}`},
			{path: 'b.xhtml', body: `<h1>Two</h1>${header}<hr/>${proseOf('b')}`},
		],
		metadata,
		toc: [
			['a.xhtml', 'One'],
			['b.xhtml', 'Two'],
		],
	});
	expect(textsOf(later)[1]).toContain('Fandom: The Quay');
	expect(later.metadata.fandoms).toEqual([]);
});
