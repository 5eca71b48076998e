import {expect, test} from 'vitest';
import {languageTag} from '../../source/formats/compose/header/language-tag.ts';

test.each([
	['en', 'en'],
	['EN', 'en'],
	['en-GB', 'en-GB'],
	['zh_Hans_CN', 'zh_Hans_CN'],
	['English', 'en'],
	['Deutsch', 'de'],
	['русский', 'ru'],
	['Klingon', 'Klingon'],
])('the language %j is %j', (name, tag) => expect(languageTag(name)).toBe(tag));
