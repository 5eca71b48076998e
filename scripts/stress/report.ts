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

const counted = (number: number): string => number.toLocaleString('en');

const figuresOf = ({figures = {}}: Outcome): string =>
	Object.entries(figures)
		.map(([name, value]) => `${name} ${typeof value === 'number' ? counted(value) : value}`)
		.join(', ');

/** What was tried and what came of it, as a paragraph of docs/reliability.md. */
export const verdictText = (verdict: Verdict, day: string): string => {
	const {part, outcome, faults, seconds} = verdict;
	const figures = figuresOf(outcome);
	return [
		`**${part.id}: ${part.what}.** The bar: ${part.bar}.`,
		`${isMet(verdict) ? 'Met' : '**Not met**'}: ${counted(outcome.cases)} cases, ${counted(faults.length)} faults`,
		`(${day}, ${counted(Math.round(seconds))} s)${figures === '' ? '' : `; ${figures}`}.`,
	].join(' ');
};
