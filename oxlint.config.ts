import {defineConfig, type DummyRuleMap, type OxlintOverride} from 'oxlint';
import {layers} from './layers.config.ts';

/** One `no-restricted-imports` rule for each layer, from the table in `layers.config.ts`. */
const layerRules = layers.map(({folder, forbiddenPackages, forbiddenFolders}): OxlintOverride => ({
	files: [`source/${folder}/**/*.{ts,tsx}`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					...forbiddenPackages.map(group => ({
						group: [group],
						message: `${folder} may not import ${group}: see docs/architecture.md.`,
					})),
					{
						regex: `^(\\.\\./)+(${forbiddenFolders.join('|')})/`,
						message: `${folder} may not import from this folder: see docs/architecture.md.`,
					},
				],
			},
		],
	},
}));

/** Rules of JavaScript beside those of the category `correctness`. */
const ofJavaScript = [
	...[
		'eqeqeq',
		'no-array-constructor',
		'no-case-declarations',
		'no-console',
		'no-empty',
		'no-empty-function',
	],
	...[
		'no-fallthrough',
		'no-prototype-builtins',
		'no-redeclare',
		'no-regex-spaces',
		'no-unexpected-multiline',
	],
	...['no-useless-assignment', 'no-useless-constructor', 'no-var', 'prefer-const', 'prefer-rest-params'],
	...['prefer-spread', 'preserve-caught-error'],
];

/** Rules of TypeScript beside those of the category: about what is not safe, what is needless, and style. */
const ofTypeScript = [
	...['ban-ts-comment', 'no-confusing-non-null-assertion', 'no-deprecated', 'no-dynamic-delete'],
	...['no-empty-object-type', 'no-explicit-any', 'no-extraneous-class', 'no-invalid-void-type'],
	...['no-misused-promises', 'no-mixed-enums', 'no-namespace', 'no-non-null-assertion'],
	...['no-non-null-asserted-nullish-coalescing', 'no-require-imports', 'no-unsafe-argument'],
	...['no-unsafe-assignment', 'no-unsafe-call', 'no-unsafe-function-type', 'no-unsafe-member-access'],
	...['no-unsafe-return', 'only-throw-error', 'prefer-promise-reject-errors', 'related-getter-setter-pairs'],
	...['require-await', 'restrict-plus-operands', 'return-await', 'use-unknown-in-catch-callback-variable'],

	...['no-generated-empty-object-type', 'no-unnecessary-boolean-literal-compare', 'no-unnecessary-condition'],
	...['no-unnecessary-template-expression', 'no-unnecessary-type-arguments', 'no-unnecessary-type-assertion'],
	...['no-unnecessary-type-constraint', 'no-unnecessary-type-conversion', 'no-unnecessary-type-parameters'],

	...['adjacent-overload-signatures', 'array-type', 'ban-tslint-comment', 'class-literal-property-style'],
	...['consistent-generic-constructors', 'consistent-indexed-object-style', 'consistent-type-assertions'],
	...['consistent-type-imports', 'dot-notation', 'no-inferrable-types', 'non-nullable-type-assertion-style'],
	...[
		'prefer-find',
		'prefer-for-of',
		'prefer-function-type',
		'prefer-includes',
		'prefer-literal-enum-member',
	],
	...['prefer-nullish-coalescing', 'prefer-reduce-type-parameter'],
	...[
		'prefer-regexp-exec',
		'prefer-return-this-type',
		'prefer-string-starts-ends-with',
		'unified-signatures',
	],
].map(rule => `typescript/${rule}`);

const errors = (rules: readonly string[]) => Object.fromEntries(rules.map(rule => [rule, 'error' as const]));

/** Rules with settings of ours. */
const ours = {
	'max-lines': ['error', {max: 300}],
	// `type` is the house style: it also names unions.
	'typescript/consistent-type-definitions': ['error', 'type'],
	'no-unused-vars': ['error', {ignoreRestSiblings: true}],
	'typescript/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
	// Numbers in messages are what messages are for.
	'typescript/restrict-template-expressions': ['error', {allowNumber: true}],
	// “Say it and go”: functions that end in a call for its effect.
	'typescript/no-confusing-void-expression': [
		'error',
		{ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true},
	],
} satisfies DummyRuleMap;

const linesOfFunctions = (files: string, max: number): OxlintOverride => ({
	files: [files],
	rules: {'max-lines-per-function': ['error', {max, skipBlankLines: true, skipComments: true}]},
});

export default defineConfig({
	ignorePatterns: ['dist', 'dist-single', 'coverage'],
	// Types are checked in the same run.
	options: {typeAware: true, typeCheck: true},
	plugins: ['typescript'],
	categories: {correctness: 'error'},
	rules: {...errors(ofJavaScript), ...ours},
	overrides: [
		{files: ['**/*.{ts,tsx}'], rules: errors(ofTypeScript)},
		linesOfFunctions('source/**/*.ts', 40),
		linesOfFunctions('source/**/*.tsx', 100),
		{files: ['source/terminal/**/*.tsx'], plugins: ['react'], rules: {'react/rules-of-hooks': 'error'}},
		...layerRules,
	],
});
