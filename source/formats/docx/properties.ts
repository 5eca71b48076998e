import {firstNamed, lineOf, type Element} from '../markup/element.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {makerName} from '../office/programs.ts';
import {propertyFields} from '../office/property-fields.ts';

/** What the document's properties say of it (ECMA-376, part 2, § 11; part 1, § 22.2). */
export const readProperties = (
	core: Element | undefined,
	app: Element | undefined,
): {readonly fields: readonly HeaderField[]; readonly maker: string | null} => {
	const say = (root: Element | undefined, name: string): string => lineOf(root && firstNamed(root, name));
	const maker = makerName(say(app, 'Application'));
	return {
		fields: propertyFields({
			title: say(core, 'title'),
			authors: say(core, 'creator'),
			subject: say(core, 'subject'),
			keywords: say(core, 'keywords'),
			description: say(core, 'description'),
			language: say(core, 'language'),
			category: say(core, 'category'),
			company: say(app, 'Company'),
		}),
		maker: maker === '' ? null : maker,
	};
};
