/** Packs the sample EPUBs of `stories/` from the pages in `samples/`. */
import {writeFileSync} from 'node:fs';
import {writeZip} from '../test/formats/write-zip.ts';
import {filesOfSample, sampleNames} from './sample-files.ts';

for (const name of sampleNames())
	writeFileSync(new URL(`../stories/${name}.epub`, import.meta.url), writeZip(filesOfSample(name)));
