/** Pages of a file as in `raw-page.ts`, while another thread reads the file into lines, again and again. */
import {Worker} from 'node:worker_threads';
import './raw-page.ts';

const reading = `
	const {readFileSync} = require('node:fs');
	const {workerData: path} = require('node:worker_threads');
	for (;;) readFileSync(path, 'utf8').split('\\n');
`;
new Worker(reading, {eval: true, workerData: process.argv[2]});
