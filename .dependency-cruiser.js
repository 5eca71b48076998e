import {
	composeOrder,
	coreOrder,
	formatsOrder,
	layers,
	plainTextOrder,
	soleImporters,
} from './layers.config.ts';

const escape = text => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const packagePattern = name =>
	name.startsWith('node:')
		? `^(node:)?${escape(name.slice(5)).replace('\\*', '.*')}$`
		: `^node_modules/${escape(name).replaceAll('\\*', '[^/]*')}/`;

const layerRules = layers.flatMap(({folder, forbiddenPackages, forbiddenFolders}) => [
	{
		name: `${folder}-stays-inside`,
		severity: 'error',
		from: {path: `^source/${folder}/`},
		to: {path: `^source/(${forbiddenFolders.join('|')})/`},
	},
	{
		name: `${folder}-stays-pure`,
		severity: 'error',
		from: {path: `^source/${folder}/`},
		to: {
			path: forbiddenPackages.filter(name => !name.startsWith('node:')).map(packagePattern),
		},
	},
	...(forbiddenPackages.includes('node:*')
		? [
				{
					name: `${folder}-knows-no-node`,
					severity: 'error',
					from: {path: `^source/${folder}/`},
					to: {dependencyTypes: ['core']},
				},
			]
		: []),
]);

const orderRules = (root, order) =>
	order.flatMap((step, index) => {
		const later = order.slice(index + 1).flat();
		return step.map(folder => {
			const strangers = step.filter(other => other !== folder);
			return {
				name: `${root.split('/').at(-1)}-${folder}-looks-back-only`,
				severity: 'error',
				from: {path: `^source/${root}/${folder}/`},
				to: {path: `^source/${root}/(${[...later, ...strangers].join('|') || '-'})/`},
			};
		});
	});

const soleImporterRules = soleImporters.map(({package: name, module}) => ({
	name: `one-importer-of-${name.replace('/', '-')}`,
	severity: 'error',
	from: {path: '^source/', pathNot: `^${escape(module)}$`},
	to: {path: packagePattern(name)},
}));

export default {
	forbidden: [
		{
			// Type-only imports count: files that need each other's types are read together as well.
			name: 'no-cycles',
			severity: 'error',
			from: {},
			to: {circular: true},
		},
		{
			name: 'no-orphans',
			severity: 'error',
			from: {orphan: true, path: '^source/', pathNot: '\\.d\\.ts$'},
			to: {},
		},
		{
			name: 'nothing-imports-cli',
			severity: 'error',
			from: {path: '^source/(?!cli)'},
			to: {path: '^source/cli/'},
		},
		{
			name: 'source-knows-no-tests',
			severity: 'error',
			from: {path: '^source/'},
			to: {path: '^(test|scripts)/'},
		},
		{
			name: 'only-dependencies-in-source',
			severity: 'error',
			from: {path: '^source/'},
			to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only']},
		},
		...layerRules,
		...orderRules('core', coreOrder),
		...orderRules('formats', formatsOrder),
		...orderRules('formats/compose', composeOrder),
		...orderRules('formats/plain-text', plainTextOrder),
		...soleImporterRules,
	],
	options: {
		doNotFollow: {path: 'node_modules'},
		tsPreCompilationDeps: true,
		tsConfig: {fileName: 'tsconfig.json'},
		enhancedResolveOptions: {conditionNames: ['import', 'default'], exportsFields: ['exports']},
	},
};
