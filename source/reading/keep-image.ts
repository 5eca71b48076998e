import {Refusal} from '../core/refusal.ts';
import type {Png} from '../core/story/png.ts';
import type {Story} from '../core/story/story.ts';
import {describedImage} from '../ui/screens/image-pane.ts';
import type {StoryState} from '../ui/state/app-state.ts';
import type {ChosenMark} from '../ui/state/mark.ts';
import {followRequests} from './follow-requests.ts';
import type {Store} from './store.ts';
import type {Stop} from './work-in-background.ts';

/** Reads an image of a story. @throws {Refusal} where it cannot be shown. */
type ReadImage = (story: Story, source: string) => Promise<Png>;

/** Nothing that reads images is loaded before one is wanted. */
const readLazily: ReadImage = async (story, source) => {
	const {readImage} = await import('./read-image.ts');
	return readImage(story, source);
};

/** Why an image is not shown, with the words that stand for it. */
const refusalOf = (why: string, state: StoryState): string => {
	const words = describedImage(state);
	return words === '' ? why : `${why}: ${words}`;
};

/** Reads the bytes of the image that the state asks for. Of one that nobody waits for any more, nothing is told. */
export const keepImage = (store: Store, read: ReadImage = readLazily): Stop =>
	followRequests<ChosenMark>(store, {
		wanted: state => (state.reading && state.chosenMark?.image === null ? state.chosenMark : undefined),
		isSame: (a, b) => a === b,
		start(of) {
			let isAwaited = of.mark.kind === 'image';
			const find = async (): Promise<void> => {
				if (of.mark.kind !== 'image') return;
				try {
					const png = await read(store.story().reading.story, of.mark.source);
					if (isAwaited) store.dispatch({type: 'image', event: {is: 'read', of, png}});
				} catch (error) {
					if (!(error instanceof Refusal)) throw error;
					if (!isAwaited) return;
					const why = refusalOf(error.message, store.story());
					store.dispatch({type: 'image', event: {is: 'refused', of, why}});
				}
			};
			void find();
			return () => {
				isAwaited = false;
			};
		},
	}).stop;
