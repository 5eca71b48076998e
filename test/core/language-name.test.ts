import {expect, it} from 'vitest';
import {languageName} from '../../source/core/text/language-name.ts';

it.each([
	['en', 'English'],
	['pt-BR', 'Brazilian Portuguese'],
	['en-GB', 'British English'],
	['zh-Hant', 'Traditional Chinese'],
	['qqx', 'qqx'],
	['en-', 'en-'],
	['ab-cd-ef', 'ab-cd-ef'],
	['', ''],
	['Deutsch', 'Deutsch'],
	['English, German', 'English, German'],
])('says “%s” as “%s”', (tag, name) => {
	expect(languageName(tag)).toBe(name);
});
