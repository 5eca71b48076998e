import {markdownTable} from '../bench/markdown-table.ts';
import type {Outcome, Part} from './part.ts';

/** A part that was run. */
export type Verdict = {
	readonly part: Part;
	readonly outcome: Outcome;
	readonly faults: readonly string[];
	readonly seconds: number;
};

/** Whether the bar was met. */
export const isMet = ({part, outcome, faults}: Verdict): boolean =>
	outcome.cases > 0 && faults.length <= (outcome.cases / 100) * (part.tolerance ?? 0);

const figuresOf = ({figures = {}}: Outcome): string =>
	Object.entries(figures)
		.map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
		.join(', ');

/** The table of what was tried and what came of it. */
export const verdictsTable = (verdicts: readonly Verdict[]): string =>
	markdownTable(
		['', 'cases', 'faults', 'seconds', 'verdict', 'what was done', 'the bar', 'figures'],
		verdicts.map(verdict => [
			verdict.part.id,
			verdict.outcome.cases.toLocaleString('en'),
			String(verdict.faults.length),
			String(Math.round(verdict.seconds)),
			isMet(verdict) ? 'met' : '**not met**',
			verdict.part.what,
			verdict.part.bar,
			figuresOf(verdict.outcome),
		]),
	);
