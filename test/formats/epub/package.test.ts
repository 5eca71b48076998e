import {describe, expect, it} from 'vitest';
import {openEpub, proseOf} from './write-epub.ts';

const pages = [{path: 'a.xhtml', body: `<h1>One</h1>${proseOf('a')}`}];

const metadataOf = (metadata: string) => openEpub({pages, metadata}).metadata;

describe('metadata of a package', () => {
	it('tell the title from the subtitle, and who did what', () => {
		const said = metadataOf(
			`<dc:title id="t2">A Journey</dc:title><meta refines="#t2" property="title-type">subtitle</meta>
			<dc:title id="t1">The Ferry</dc:title><meta refines="#t1" property="title-type">main</meta>
			<dc:creator id="c1">Ann Reed</dc:creator><meta refines="#c1" property="role" scheme="marc:relators">aut</meta>
			<dc:creator opf:role="trl">Bo Lind</dc:creator><dc:creator>Cy Dow</dc:creator>
			<dc:contributor opf:role="ill">Di Fox</dc:contributor>
			<dc:contributor opf:role="bkp">calibre (6.1.0) [https://calibre-ebook.com]</dc:contributor>`,
		);
		expect(said.title).toBe('The Ferry');
		expect(said.subtitle).toBe('A Journey');
		expect(said.authors).toEqual(['Ann Reed', 'Cy Dow']);
		expect(said.translators).toEqual(['Bo Lind']);
		expect(said.contributors).toEqual(['Di Fox (illustrator)']);
	});

	it('take the date of publication, and never that of the file', () => {
		const said = metadataOf(
			`<dc:title>X</dc:title><dc:date opf:event="creation">2026-01-01</dc:date><dc:date opf:event="publication">1999-05-06</dc:date>
			<dc:date opf:event="modification">2001-02-03</dc:date>`,
		);
		expect(said.published).toBe('1999-05-06');
		expect(said.updated).toBe('2001-02-03');
		const made = metadataOf(
			`<dc:title>X</dc:title><dc:date>2026-01-01T10:11:12Z</dc:date><meta property="dcterms:modified">2026-01-01T10:11:12Z</meta>`,
		);
		expect(made.published).toBeNull();
	});

	it('read series, subjects, identifiers and a description in HTML', () => {
		const said = metadataOf(
			`<dc:title>X</dc:title><meta name="calibre:series" content="Rivers"/><meta name="calibre:series_index" content="2.0"/>
			<dc:subject>Boats, Fog, Rope</dc:subject><dc:identifier>9780306406157</dc:identifier>
			<dc:description>&lt;p&gt;Fog &amp;amp; rope.&lt;/p&gt;&lt;p&gt;More fog.&lt;/p&gt;</dc:description>`,
		);
		expect(said.series).toBe('Rivers 2');
		expect(said.tags).toEqual(['Boats', 'Fog', 'Rope']);
		expect(said.identifiers).toEqual(['urn:isbn:9780306406157']);
		expect(said.summary).toBe('Fog & rope.\nMore fog.');
	});

	it('name a collection as a series where the book has a place in it', () => {
		const said = metadataOf(
			`<dc:title>X</dc:title><meta property="belongs-to-collection" id="c">Rivers</meta><meta refines="#c" property="group-position">3</meta>`,
		);
		expect(said.series).toBe('Rivers 3');
	});

	it('are clean', () => {
		const {title} = metadataOf('<dc:title>The&#27;[31m Ferry</dc:title>');
		expect(title).toBe('The Ferry');
	});

	it('know Arabic to run from the right, and not Japanese', () => {
		const spineAttributes = 'page-progression-direction="rtl"';
		const of = (language: string) =>
			openEpub({
				pages,
				spineAttributes,
				metadata: `<dc:title>X</dc:title><dc:language>${language}</dc:language>`,
			}).spine[0]?.direction;
		expect(of('ar')).toBe('rtl');
		expect(of('ja')).toBeNull();
	});
});
