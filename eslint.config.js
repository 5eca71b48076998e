import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import {defineConfig} from 'eslint/config';
import typescript from 'typescript-eslint';
import {layers} from './layers.config.js';

/** One `no-restricted-imports` rule for each layer, from the table in `layers.config.js`. */
const layerRules = layers.map(({folder, forbiddenPackages, forbiddenFolders}) => ({
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

export default defineConfig(
	{ignores: ['dist', 'dist-single', 'coverage']},
	eslint.configs.recommended,
	typescript.configs.strictTypeChecked,
	typescript.configs.stylisticTypeChecked,
	{
		languageOptions: {
			parserOptions: {
				// Quicker than the service for editors: one program for all files.
				project: './tsconfig.json',
				tsconfigRootDir: import.meta.dirname,
			},
		},
		rules: {
			eqeqeq: 'error',
			'max-lines': ['error', {max: 300}],
			'no-console': 'error',
			// `type` is the house style: it also names unions.
			'@typescript-eslint/consistent-type-definitions': ['error', 'type'],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true}],
			'@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
			// `erasableSyntaxOnly` leaves no enums.
			'@typescript-eslint/no-unsafe-enum-assignment': 'off',
			'@typescript-eslint/no-unsafe-enum-comparison': 'off',
			// Numbers in messages are what messages are for.
			'@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
			// “Say it and go”: functions that end in a call for its effect.
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true},
			],
		},
	},
	{
		files: ['source/**/*.ts'],
		rules: {'max-lines-per-function': ['error', {max: 40, skipBlankLines: true, skipComments: true}]},
	},
	{
		files: ['source/**/*.tsx'],
		rules: {'max-lines-per-function': ['error', {max: 100, skipBlankLines: true, skipComments: true}]},
	},
	{files: ['source/terminal/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest']},
	{files: ['**/*.js'], ...typescript.configs.disableTypeChecked},
	...layerRules,
);
