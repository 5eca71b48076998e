import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {root} from '../../scripts/root.ts';
import {escapeRoff} from '../../scripts/roff.ts';

it('words cannot become requests, macros or escapes', () => {
	expect(escapeRoff('.so /etc/passwd')).toBe('\\&.so /etc/passwd');
	expect(escapeRoff("'br")).toBe('\\(aqbr');
	expect(escapeRoff('a\n.TH b')).toBe('a .TH b');
	expect(escapeRoff('\\fBbold\\fR \\*(x')).toBe('\\(rsfBbold\\(rsfR \\(rs*(x');
	expect(escapeRoff('→ “é”')).toBe('\\[u2192] \\[u201C]\\[u00E9]\\[u201D]');
});

const hasGroff = spawnSync('groff', ['--version']).status === 0;

it.runIf(hasGroff)('words come out of groff as they were', () => {
	const signs = `.'\\-"\`^~*(){}[]<>|&%$#@!?,:;/_=+ `.split('');
	const unit = fc.constantFrom(...signs, 'a', 'fB', 'n', '\\&', '.br', '\\"');
	const samples = fc
		.sample(fc.string({unit, minLength: 1, maxLength: 20}), {numRuns: 500, seed: 1})
		.map(text => text.replaceAll(/\s+/g, ' ').trim())
		.filter(text => text !== '');
	const page = ['.ll 500n', '.nf', ...samples.map(text => escapeRoff(text)), ''].join('\n');
	const {stdout} = spawnSync('groff', ['-Tascii', '-P-cbou'], {input: page, encoding: 'utf8'});
	expect(stdout.split('\n').filter(line => line !== '')).toEqual(samples);
});

it('the man page has no line that roff would take for another request than its own', () => {
	const lines = readFileSync(join(root, 'docs', 'reader.1'), 'utf8').split('\n');
	const requests = lines.filter(line => /^[.']/.test(line)).map(line => line.split(' ', 1).join(''));
	expect([...new Set(requests)].sort()).toEqual([
		'.B',
		'.PP',
		'.RE',
		'.RS',
		'.SH',
		'.SS',
		'.TH',
		'.TP',
		'.br',
	]);
});
