import {isolated} from '../../../core/text/direction.ts';
import {groupedDigits} from '../../../core/text/grouped-digits.ts';
import {quoted} from '../../../core/text/quoted.ts';
import {hintsFor, joinHints} from '../../keymap/hints.ts';
import type {StoryState} from '../../state/app-state.ts';

/** What stands before the status of a page while hits are highlighted, from the longest to the shortest. */
export const searchStatus = ({search, preferences}: StoryState): readonly string[] => {
	if (!search || search.hits.length === 0) return [];
	const {words, hits, hasMore, current, running} = search;
	const hint = hintsFor('reading', preferences.keys);
	const count = groupedDigits(hits.length);
	const all = running ? `${count} so far` : hasMore ? `the first ${count}` : count;
	const position = `${groupedDigits(current + 1)} of ${all}`;
	const named = `${position} ${isolated(quoted(words))}`;
	const isLast = !running && current === hits.length - 1;
	const last = isLast && hits.length > 1 ? [`${position}, back at the top after this`] : [];
	return [...last, joinHints(named, hint('next-hit', 'next'), hint('up', 'done')), named, position].map(
		text => `${text} · `,
	);
};
