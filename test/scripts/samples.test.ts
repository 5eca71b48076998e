import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {sourceOfBytes} from '../../source/core/byte-source.ts';
import {openZip} from '../../source/formats/container/zip.ts';
import {filesOfSample, sampleNames} from '../../scripts/sample-files.ts';

/** The bytes themselves may be others: that is up to the version of zlib which packed them. */
test.each(sampleNames())('stories/%s.epub holds the pages in scripts/samples', name => {
	const bytes = readFileSync(`stories/${name}.epub`);
	const archive = openZip(sourceOfBytes(`${name}.epub`, bytes));
	const files = archive.entries.map(entry => [entry.path, Buffer.from(archive.read(entry).bytes).toString()]);
	expect(files).toEqual(
		filesOfSample(name).map(({path, content}) => [path, Buffer.from(content).toString()]),
	);
	expect(files[0]).toEqual(['mimetype', 'application/epub+zip']);
	expect(bytes.length).toBeLessThan(30_000);
});
