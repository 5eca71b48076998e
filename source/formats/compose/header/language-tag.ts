import {languages} from '../../../languages/languages.ts';

/** Languages that stories are in, beside those that are known here by their words. */
const further =
	'id vi tr uk hu ro bg hr sr sk sl et lv lt ca gl eu hi bn ta te th fa ur ms fil la eo is ga cy nb nn';

const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;

/** The language that has a name in English or in itself; its BCP 47 tag. Other words are kept as they are. */
export const languageTag = (name: string): string => {
	const wanted = name.trim().normalize('NFC').toLowerCase();
	// A tag with subtags (`en-GB`) is no name.
	if (tag.test(wanted)) return wanted.length <= 3 ? wanted : name;
	const codes = [...languages.map(({code}) => code), ...further.split(' ')];
	const isCalled = (code: string, names: Intl.DisplayNames): boolean =>
		names.of(code)?.toLowerCase() === wanted;
	const english = new Intl.DisplayNames('en', {type: 'language'});
	// To ask each language for its own name takes half a millisecond.
	return (
		codes.find(code => isCalled(code, english)) ??
		codes.find(code => isCalled(code, new Intl.DisplayNames(code, {type: 'language'}))) ??
		name
	);
};
