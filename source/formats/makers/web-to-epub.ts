import {field} from '../compose/header/header.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {findElement, hasClass, beginningOf, lineOf, type Element} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {coreValues} from './package-words.ts';
import {linesIn} from './page.ts';
import {siteRole} from './site-notes.ts';

/** WebToEpub: a page “Information” with the address of the story and what its site says of it, then chapters as the site has them. */

const isAddress = (element: Element): boolean =>
	element.name === 'p' && /^table of contents url:/i.test(beginningOf(element));

const isInformation = (page: Element): boolean => findElement(page, isAddress) !== undefined;

const fieldsOf = (page: Element): readonly HeaderField[] => {
	const address = findElement(page, isAddress);
	if (!address) return [];
	const url = lineOf(address).replace(/^[^:]*:\s*/, '');
	const description = findElement(page, element => hasClass(element, 'description'));
	const summary = description ? linesIn(description).join('\n') : '';
	return [field('source', url), ...(summary === '' ? [] : [field('summary', summary)])];
};

export const webToEpub: Maker = {
	name: 'WebToEpub',
	matches: root =>
		isInformation(root) || coreValues(root, 'contributor').some(value => /webtoepub/i.test(value)),
	fieldsOf,
	roleOf: siteRole,
	isMachinery: isInformation,
};
