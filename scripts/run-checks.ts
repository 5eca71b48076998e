/**
 * Runs what `npm test` checks before the tests, in two rows side by side: each check keeps one processor busy. A row ends with
 * its first fault, so that two faults may be told at once; the program then ends with 1.
 */
import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';

/** Scripts of package.json. The rows take about as long as each other; `docs:check` runs what `build` has made. */
const rows = [
	['lint', 'build', 'docs:check'],
	['layers', 'format:check'],
] as const;

/** Runs a script and prints what it said when it has ended, so that two do not speak in turns. Gives whether it found nothing wrong. */
const isRight = async (script: string): Promise<boolean> => {
	const began = performance.now();
	const child = spawn(`npm run --silent ${script} 2>&1`, {shell: true, stdio: ['ignore', 'pipe', 'inherit']});
	const ended = new Promise<number | null>(resolve => child.on('close', resolve));
	const [said, exitCode] = await Promise.all([text(child.stdout), ended]);
	const outcome = exitCode === 0 ? 'in order' : `failed with ${exitCode}`;
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	process.stdout.write(`${said}${script}: ${outcome}, ${seconds} s\n`);
	return exitCode === 0;
};

const runRow = async (scripts: readonly string[]): Promise<boolean> => {
	for (const script of scripts) if (!(await isRight(script))) return false;
	return true;
};

const found = await Promise.all(rows.map(runRow));
if (found.includes(false)) process.exitCode = 1;
