import type {StoryState} from './app-state.ts';
import type {ImageEvent} from './image-event.ts';
import type {ChosenMark} from './mark.ts';

const withoutImage = ({image: _, ...mark}: ChosenMark): ChosenMark => mark;

/** The state after something has happened to an image. What was read is taken only while it is waited for. */
export const reduceImage = (state: StoryState, event: ImageEvent): StoryState => {
	const {chosenMark} = state;
	if (!chosenMark || (event.is !== 'closed' && event.of !== chosenMark)) return state;
	switch (event.is) {
		case 'read':
			return {...state, chosenMark: {...chosenMark, image: event.png}};
		case 'refused':
			return {...state, chosenMark: withoutImage(chosenMark), notice: event.why};
		case 'closed':
			return {...state, chosenMark: withoutImage(chosenMark)};
	}
};
