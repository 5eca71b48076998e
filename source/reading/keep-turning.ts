import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {View} from '../core/session/view.ts';
import {chapterAt} from '../core/story/chapters.ts';
import {totalProgressionOf} from '../core/story/progression.ts';
import {addSizes, measureProse} from '../core/text/measure-prose.ts';
import type {StoryRecord} from '../library/story-record.ts';
import type {AppState, StoryState} from '../ui/state/app-state.ts';
import {currentView} from '../ui/state/move.ts';
import {topScreen} from '../ui/state/screen-stack.ts';
import {followRequests, type Following} from './follow-requests.ts';
import {ownPace, timeOfPage} from './own-pace.ts';
import type {Store} from './store.ts';

type Ports = {
	readonly size: () => WindowSize;
	/** The record of the open story; undefined while there is none. */
	readonly record: () => Pick<StoryRecord, 'secondsRead'> | undefined;
};

type Pages = Pick<View, 'columns'>;

const isSame = (a: Pages, b: Pages): boolean =>
	a.columns.length === b.columns.length &&
	a.columns.every(({chapter, start, end}, index) => {
		const other = b.columns[index];
		return chapter === other?.chapter && start === other.start && end === other.end;
	});

/** Whether the page can be read now: nothing covers it, and nothing is asked. */
const isInSight = (state: StoryState): boolean =>
	topScreen(state).name === 'reading' &&
	!state.prompt &&
	!state.chosenMark &&
	!state.lookup &&
	!state.speech &&
	!state.question;

const wantedPage = (state: AppState, size: WindowSize): Pages | undefined =>
	state.reading && state.isTurning && isInSight(state) ? currentView(state, {size}) : undefined;

/** Words a minute: what the reader has set, or has read so far. */
const paceOf = ({preferences, outline, reading, furthest}: StoryState, record: Ports['record']): number => {
	if (preferences.pace !== 'auto') return preferences.pace;
	const words = outline.complete ? outline.size.words * totalProgressionOf(reading.story, furthest) : 0;
	return ownPace(words, record()?.secondsRead ?? 0);
};

/** Turns pages by themselves while the state asks for that, each after the time that reading it takes. */
export const keepTurning = (store: Store, {size, record}: Ports): Following =>
	followRequests<Pages>(store, {
		wanted: state => wantedPage(state, size()),
		isSame,
		start({columns}) {
			const state = store.story();
			const words = columns
				.map(({chapter, start, end}) =>
					measureProse(chapterAt(state.reading.story, chapter).text.slice(start, end)),
				)
				.reduce(addSizes);
			const time = timeOfPage(words, paceOf(state, record));
			const timer = setTimeout(() => store.dispatch({type: 'turning', is: 'due'}), time);
			return () => clearTimeout(timer);
		},
	});
