import {cleanLine} from '../core/text/clean-text.ts';

/** Reading of values that may have been written by anyone: what makes no sense is as if it were not there. */

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
export const text = (value: unknown): string => (typeof value === 'string' ? cleanLine(value) : '');
export const textOrNull = (value: unknown): string | null =>
	typeof value === 'string' ? cleanLine(value) : null;
export const number = (value: unknown): number =>
	typeof value === 'number' && Number.isFinite(value) ? value : 0;
/** A whole number from 0. */
export const index = (value: unknown): number => Math.max(0, Math.floor(number(value)));
/** A number from 0 to 1. */
export const share = (value: unknown): number => Math.max(0, Math.min(1, number(value)));
export const texts = (value: unknown): readonly string[] =>
	Array.isArray(value) ? value.filter(item => typeof item === 'string').map(item => cleanLine(item)) : [];
