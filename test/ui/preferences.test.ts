import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {
	defaultPreferences,
	preferenceNames,
	preferenceTable,
	readPreferences,
} from '../../source/ui/preferences/preferences.ts';
import {themeNamed} from '../../source/ui/theme/theme-names.ts';

const reasons = (written: Readonly<Record<string, unknown>>): readonly string[] =>
	readPreferences(written).complaints.map(({reason}) => reason);

const prototypeNames = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

/** An object with a name of its own, whatever the name. */
const named = (name: string, value: unknown): Record<string, unknown> => Object.fromEntries([[name, value]]);

describe('the table of preferences', () => {
	it('accepts each default, and names nothing wrong with it', () =>
		expect(readPreferences(defaultPreferences)).toEqual({value: defaultPreferences, complaints: []}));

	it('describes each in one line', () => {
		for (const {summary, values} of Object.values(preferenceTable)) {
			expect(summary).toMatch(/^[^\n|]+$/);
			expect(values).toMatch(/^[^\n|]+$/);
		}
	});
});

describe('preferences', () => {
	it('are taken as they are written', () => {
		const written = {
			measure: 60,
			columns: 2,
			sceneBreaks: 'page',
			justified: true,
			hyphenation: 'always',
			paragraphs: 'indented',
			korean: 'words',
			direction: 'terminal',
			ambiguous: 'wide',
			passage: 3,
			hints: false,
			mouse: false,
			pictures: 'never',
			windowTitle: false,
			dictionary: {command: ['dict', '%s']},
			speech: {command: 'say'},
			pace: 300,
			marks: 'letters',
			copy: 'system',
			plain: true,
			theme: 'light',
			themes: {night: {text: '#ffffff', background: '#000000'}},
			keys: {leave: ['x']},
		};
		expect(readPreferences(written)).toEqual({value: written, complaints: []});
	});

	test.each<readonly [string, unknown, string]>([
		['measure', '60', '“measure” cannot be "60": use "auto" or a whole number from 20 to 200'],
		['measure', 5000, '“measure” cannot be 5000: use "auto" or a whole number from 20 to 200'],
		['measure', 60.5, '“measure” cannot be 60.5: use "auto" or a whole number from 20 to 200'],
		['measure', Infinity, '“measure” cannot be Infinity: use "auto" or a whole number from 20 to 200'],
		['justified', 'yes', '“justified” cannot be "yes": use true or false'],
		['hyphenation', 'on', '“hyphenation” cannot be "on": use "justified", "always" or "never"'],
		['theme', 'ligth', '“theme” cannot be "ligth": did you mean "light"?'],
		[
			'theme',
			null,
			'“theme” cannot be null: use "terminal", "light", "sepia", "dark", "hc-light", "hc-dark" or "auto"',
		],
		['paragraphs', ['indented'], '“paragraphs” cannot be a list: use "auto", "spaced" or "indented"'],
		['dictionary', 'sdcv', '“dictionary” cannot be "sdcv": use an object such as {"command": …}'],
		['keys', 'q', '“keys” cannot be "q": use an object such as {"leave": ["x"]}'],
		['mesure', 60, 'unknown preference “mesure”: did you mean “measure”?'],
		['Theme', 'sepia', 'unknown preference “Theme”: did you mean “theme”?'],
		['palette', 'sepia', 'unknown preference “palette”: remove it'],
	])('%s that is %j is told, and all else used', (name, value, reason) => {
		const {value: read, complaints} = readPreferences({korean: 'words', ...named(name, value)});
		expect(complaints).toEqual([{path: [name], reason}]);
		expect(read).toEqual({...defaultPreferences, korean: 'words'});
	});

	it.each(prototypeNames)('are only names: %s', name => {
		expect(reasons({theme: name})).toHaveLength(1);
		expect(themeNamed(name)).toBe(themeNamed('terminal'));
		expect(reasons(named(name, 1))).toEqual([`unknown preference “${name}”: remove it`]);
		expect(reasons({keys: named(name, ['x'])})).toEqual([`unknown command “${name}”: remove it`]);
		expect(reasons({keys: {help: [name]}})).toEqual([`unknown key "${name}": remove it`]);
	});

	it('bring nothing into the terminal', () => {
		const hostile = 'a\u001b]8;;http://x\u0007\u009b2J\u202e';
		const {value, complaints} = readPreferences({
			theme: hostile,
			keys: {help: [hostile, '\u001b', '\u009b'], [hostile]: [hostile]},
			[hostile]: hostile,
		});
		expect(value).toEqual(defaultPreferences);
		expect(complaints.length).toBeGreaterThan(4);
		// oxlint-disable-next-line no-control-regex
		for (const {reason} of complaints) expect(reason).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
	});

	const likely = fc.dictionary(
		fc.oneof(fc.constantFrom(...preferenceNames, ...prototypeNames), fc.string()),
		fc.oneof(
			fc.jsonValue(),
			fc.constantFrom('sepia', 'words', 'always', 60, true),
			fc.dictionary(
				fc.constantFrom('leave', 'help', 'next-page', ...prototypeNames),
				fc.array(fc.oneof(fc.constantFrom('q', 'x', 'ctrl-c', 'space', 'Space', '5'), fc.jsonValue())),
			),
		),
	);

	it('make sense whatever is written, in short sentences about the rest', () =>
		fc.assert(
			fc.property(likely, written => {
				const {value, complaints} = readPreferences(written);
				expect(readPreferences(value).complaints.filter(({path}) => path[0] !== 'keys')).toEqual([]);
				for (const name of preferenceNames)
					if (!complaints.some(({path}) => path[0] === name) && Object.hasOwn(written, name))
						expect(value[name]).toEqual(written[name]);
				for (const {reason} of complaints) expect(reason.length).toBeLessThan(120);
			}),
			{numRuns: 1000},
		));
});
