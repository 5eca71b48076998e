import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {parseArguments} from '../../source/cli/parse-arguments.ts';
import {outputColumns, outputRows} from '../../source/terminal/output.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {answerOf} from '../cli/answer-of.ts';
import {reader, samplePath} from '../cli/reader.ts';

const salt = samplePath('the-salt-clerk.txt');
const home = (): string => temporaryFolder();

const refusal = '--width N must be a whole number from 1 to 1,000.';

it.each(['1e308', '1e21', '99999999999', '1001', '0', '-5', '1.5', 'Infinity', 'NaN', 'ten', ''])(
	'--width “%s” is refused in a sentence',
	async width => {
		const words = ['print', salt, '--width', width];
		expect(await answerOf(words, {home: home()})).toEqual({
			stdout: '',
			stderr: `reader: ${refusal}\n`,
			exitCode: 2,
		});
	},
);

it('a width that is refused is told on standard error, with 2', async () => {
	expect(await reader(['print', salt, '--width', '0'], {home: home()})).toEqual({
		stdout: '',
		stderr: `reader: ${refusal}\n`,
		exitCode: 2,
	});
});

it.each(['1', '1000', '1e3', '0x10', ' 5 '])('--width “%s” is taken', async width => {
	const call = await parseArguments(['print', salt, '--width', width]);
	expect(call?.invocation.flags['width']).toBe(Number(width));
});

it('a width is that of the lines', async () => {
	const {stdout, exitCode} = await answerOf(['print', salt, '--width', '0x10'], {home: home()});
	expect(exitCode).toBe(0);
	expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(16);
});

it.each(['1e308', '99999999999', '-5', '0'])(
	'a scene or page “%s” is refused in a sentence',
	async number => {
		for (const flag of ['--scene', '--page']) {
			const {stderr, exitCode} = await answerOf(['print', salt, flag, number], {home: home()});
			expect(exitCode).toBe(2);
			expect(stderr).toMatch(/^reader: [^\n]+\n$/);
		}
	},
);

describe('the size of a window in the environment', () => {
	const sizeOf = (said: string | undefined): readonly number[] => {
		vi.stubEnv('COLUMNS', said);
		vi.stubEnv('LINES', said);
		onTestFinished(() => void vi.unstubAllEnvs());
		return [outputColumns(), outputRows()];
	};

	it.each(['1e308', '99999999999', '10001', '0x10', '1e3', '-5', '0', '1.5', 'Infinity', 'wide', ''])(
		'is ignored where it is “%s”',
		said => {
			expect(sizeOf(said)).toEqual(sizeOf(undefined));
		},
	);

	it.each(['1', '100', '10000', ' 5 '])('is taken where it is “%s”', said => {
		expect(sizeOf(said)).toEqual([Number(said), Number(said)]);
	});
});

it('a flag that is given twice is wrong usage', async () => {
	const {stderr, exitCode} = await reader(['print', salt, '--width', '5', '--width', '6'], {home: home()});
	expect({stderr, exitCode}).toEqual({
		stderr: 'reader: The flag --width can only be set once.\n',
		exitCode: 2,
	});
});
