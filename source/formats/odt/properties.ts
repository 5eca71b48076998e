import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {allNamed, firstNamed, lineOf, type Element} from '../markup/element.ts';
import {makerName} from '../office/programs.ts';
import {propertyFields} from '../office/property-fields.ts';

/** What the document says of itself (ODF 1.3, part 3, § 4.3). */
export const readProperties = (
	root: Element | undefined,
): {readonly fields: readonly HeaderField[]; readonly maker: string | null} => {
	const meta = root && firstNamed(root, 'meta');
	const say = (name: string): string => lineOf(meta && firstNamed(meta, name));
	const keywords = meta
		? allNamed(meta, 'keyword')
				.map(lineOf)
				.filter(word => word !== '')
		: [];
	// Whoever began it is its author; who saved it last may be anybody.
	const first = say('initial-creator');
	const maker = makerName(say('generator'));
	return {
		fields: propertyFields({
			title: say('title'),
			authors: first === '' ? say('creator') : first,
			subject: say('subject'),
			keywords: keywords.join('; '),
			description: say('description'),
			language: say('language'),
			category: '',
			company: '',
		}),
		maker: maker === '' ? null : maker,
	};
};
