import {options as htmlOptions} from './html/options.ts';
import {options as plainTextOptions} from './plain-text/options.ts';
import type {FormatOption} from './story-format.ts';

/**
 * The options of all formats, each once. They are a file of their own: a command line is read without loading any format.
 */
export const formatOptions: readonly FormatOption[] = [...new Set([...plainTextOptions, ...htmlOptions])];
