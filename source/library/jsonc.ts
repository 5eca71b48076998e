import type * as Jsonc from 'jsonc-parser';
import {loadLazily} from '../load-lazily.ts';

export type {Node as JsonNode, ParseError} from 'jsonc-parser';

/**
 * The parser for JSON with comments. It recovers from mistakes and knows where each value stands. Loaded when first needed:
 * most files are plain JSON, and JSON.parse is enough for them.
 */
export const jsonc = (): typeof Jsonc => loadLazily('jsonc-parser') as typeof Jsonc;

/** Accepts trailing commas and empty files; comments are accepted anyway. */
export const leniently: Jsonc.ParseOptions = {allowTrailingComma: true, allowEmptyContent: true};
