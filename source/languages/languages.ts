import {arabic} from './ar.ts';
import {czech} from './cs.ts';
import {danish} from './da.ts';
import {german} from './de.ts';
import {greek} from './el.ts';
import {english} from './en.ts';
import {spanish} from './es.ts';
import {finnish} from './fi.ts';
import {french} from './fr.ts';
import {hebrew} from './he.ts';
import {italian} from './it.ts';
import {japanese} from './ja.ts';
import {korean} from './ko.ts';
import {dutch} from './nl.ts';
import {polish} from './pl.ts';
import {portuguese} from './pt.ts';
import {russian} from './ru.ts';
import {swedish} from './sv.ts';
import {chinese} from './zh.ts';
import {furtherLanguages} from './further.ts';
import type {Language} from './language.ts';

/** Every language that is known. A new one is a file beside this one and a line here. */
export const languages: readonly Language[] = [arabic, czech, danish, german, greek, english, spanish, finnish, french, hebrew, italian, japanese, korean, dutch, polish, portuguese, russian, swedish, chinese, ...furtherLanguages];
