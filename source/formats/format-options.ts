import {options as plainTextOptions} from './plain-text/options.ts';
import type {FormatOption} from './story-format.ts';

/** The options of all formats. They are a file of their own: a command line is read without loading any format. */
export const formatOptions: readonly FormatOption[] = [...plainTextOptions];
