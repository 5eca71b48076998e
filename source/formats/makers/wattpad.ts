import {field} from '../compose/header/header.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {attributeOf, findElement, type Element} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {coreValues, metaValues} from './package-words.ts';

/** Downloaders of Wattpad: paragraphs keep the site's `data-p-id`; the package has `completed`, `mature` and `tags`. */

const isParagraph = (element: Element): boolean =>
	'data-p-id' in element.attributes || attributeOf(element, 'id').startsWith('wpd_');

const isPackage = (root: Element): boolean =>
	metaValues(root, 'completed').length > 0 && metaValues(root, 'mature').length > 0;

const fieldsOf = (root: Element): readonly HeaderField[] => {
	if (!isPackage(root)) return [];
	const [completed] = metaValues(root, 'completed');
	const [mature] = metaValues(root, 'mature');
	const tags = metaValues(root, 'tags').flatMap(value => value.split(/\s*,\s*/));
	const [modified] = coreValues(root, 'modified');
	return [
		field('status', /^(?:1|true)$/i.test(completed ?? '') ? 'Complete' : 'In progress'),
		...(/^(?:1|true)$/i.test(mature ?? '') ? [field('rating', 'Mature')] : []),
		...(tags.length > 0 ? [{...field('tags', tags.join(', ')), values: tags}] : []),
		...(modified === undefined ? [] : [field('updated', modified.slice(0, 10))]),
	];
};

export const wattpad: Maker = {
	name: 'Wattpad',
	matches: root => isPackage(root) || findElement(root, isParagraph) !== undefined,
	fieldsOf,
	roleOf: () => undefined,
	isMachinery: () => false,
};
