import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {ESLint} from 'eslint';
import typescript from 'typescript-eslint';
import {describe, expect, it, test} from 'vitest';

// That the rule holds is what the linter and `npm run layers` say; this shows that breaking it fails the build.

const root = fileURLToPath(new URL('..', import.meta.url));

/** The project's rules, without those that look at types: these would read the whole project first. */
const eslint = new ESLint({cwd: root, overrideConfig: [typescript.configs.disableTypeChecked]});

/** What ESLint says of a file, as if it stood in the project. */
const complaints = async (filePath: string, code: string): Promise<readonly (string | null)[]> => {
	const [result] = await eslint.lintText(code, {filePath});
	return (result?.messages ?? []).map(({ruleId}) => ruleId);
};

describe('the rule of imports', () => {
	test.each([
		['core may not touch Node', 'source/core/text/range.ts', "import 'node:fs';"],
		['core may not know Ink', 'source/core/text/range.ts', "import 'ink';"],
		[
			'core may not reach into the library',
			'source/core/text/range.ts',
			"import '../../library/library.ts';",
		],
		['formats may not read files', 'source/formats/story-format.ts', "import 'node:fs';"],
		['formats may not know the screens', 'source/formats/story-format.ts', "import '../ui/rows.ts';"],
		['the library may not parse', 'source/library/library.ts', "import '../formats/open-story.ts';"],
		['the screens may not touch Node', 'source/ui/rows.ts', "import 'node:fs';"],
		['the screens may not know conf', 'source/ui/rows.ts', "import 'conf';"],
	])('fails the build when broken: %s', async (_, file, line) => {
		expect(await complaints(file, `${line}\n`)).toContain('no-restricted-imports');
	});
});

const sourceFiles = (): string[] =>
	readdirSync(`${root}source`, {recursive: true, encoding: 'utf8'}).filter(name => /\.tsx?$/.test(name));

describe('a file of the source', () => {
	it('is one idea: 300 lines at most', () => {
		for (const name of sourceFiles()) {
			expect(readFileSync(`${root}source/${name}`, 'utf8').split('\n').length, name).toBeLessThanOrEqual(300);
		}
	});

	it('is no bag', () => {
		for (const name of sourceFiles()) expect(name).not.toMatch(/util|helper|manager|misc/i);
	});

	it('writes nothing to the console', () => {
		for (const name of sourceFiles())
			expect(readFileSync(`${root}source/${name}`, 'utf8'), name).not.toMatch(/console\./);
	});
});
