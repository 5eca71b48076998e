import {createRequire} from 'node:module';
import type * as Jsonc from 'jsonc-parser';

export type {Node as JsonNode, ParseError} from 'jsonc-parser';

// Loaded when first needed: most files are plain JSON, and JSON.parse is enough for them.
const load = createRequire(import.meta.url);

/** The parser for JSON with comments. It recovers from mistakes and knows where each value stands. */
export const jsonc = (): typeof Jsonc => load('jsonc-parser') as typeof Jsonc;

/** Accepts trailing commas and empty files; comments are accepted anyway. */
export const leniently: Jsonc.ParseOptions = {allowTrailingComma: true, allowEmptyContent: true};
