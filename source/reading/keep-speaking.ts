import {Refusal} from '../core/refusal.ts';
import {chapterAt, entryAt, sceneIndexAt} from '../core/story/chapters.ts';
import {utteranceFrom} from '../core/story/utterance.ts';
import type {Place, Story} from '../core/story/story.ts';
import {languageOf} from '../hyphenation/language-of.ts';
import type {Voice} from '../speech/voice.ts';
import {argumentsOf} from '../ui/preferences/command.ts';
import type {StoryState} from '../ui/state/app-state.ts';
import {topScreen} from '../ui/state/screen-stack.ts';
import type {Speech, SpeechEvent} from '../ui/state/speech.ts';
import {followRequests} from './follow-requests.ts';
import {languageOfStory} from './hyphenation-of.ts';
import type {Store} from './store.ts';
import type {Stop} from './work-in-background.ts';

/**
 * Opens a voice for a language, with the reader's own program where one is given.
 *
 * @throws {Refusal} where there is none.
 */
export type OpenVoice = (command: readonly string[], language: string | null) => Promise<Voice>;

/** Nothing of voices is loaded before something is read aloud. */
export const openVoiceLazily: OpenVoice = async (command, language) => {
	const {openVoice} = await import('../speech/open-voice.ts');
	return openVoice(command, language);
};

/** Keys that are pasted or held begin and stop often: a voice is opened in a pause between them, in milliseconds. */
const pause = 50;

const languageAt = (story: Story, {chapter}: Place): string | null => {
	const {language} = entryAt(story, chapter);
	return language === null ? languageOfStory(story) : languageOf(language, '');
};

/** Where the next scene of the chapter starts; the place itself in the last one. */
const behindScene = (story: Story, {chapter, offset}: Place): Place => {
	const read = chapterAt(story, chapter);
	return {chapter, offset: read.scenes[sceneIndexAt(read, offset) + 1]?.start ?? offset};
};

/** Opens the voice that the reader wants, for what stands at a place. */
const openVoiceAt = ({reading, preferences}: StoryState, place: Place, openVoice: OpenVoice) =>
	openVoice(argumentsOf(preferences.speech.command), languageAt(reading.story, place));

/** Reads a scene aloud, utterance by utterance, and tells how far it is. */
const createSpeaker = (store: Store, openVoice: OpenVoice) => {
	let voice: Voice | undefined;
	let isStopped = false;
	const isGoingOn = (): boolean => !isStopped;
	const tell = (event: SpeechEvent): void => {
		if (isGoingOn()) store.dispatch({type: 'speech', event});
	};
	/** @throws {Refusal} where it cannot be read aloud. */
	const read = async (from: Place): Promise<void> => {
		const {story} = store.story().reading;
		voice = await openVoiceAt(store.story(), from, openVoice);
		for (let place = from; isGoingOn();) {
			const utterance = utteranceFrom(story, place, voice.unit);
			if (!utterance) {
				tell({is: 'ended', at: behindScene(story, place)});
				return;
			}
			const {chapter, end: offset} = utterance;
			await voice.speak(utterance, ({start, end}) => tell({is: 'spoken', passage: {chapter, start, end}}));
			place = {chapter, offset};
		}
	};
	const stop = (): void => {
		isStopped = true;
		voice?.stop();
		voice = undefined;
	};
	return {
		stop,
		start: async (from: Place): Promise<void> => {
			try {
				await read(from);
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				tell({is: 'refused', why: error.message});
			} finally {
				// It may have been stopped before the voice was there.
				stop();
			}
		},
	};
};

/**
 * Reads aloud what the state asks for, while the page is shown: under another screen or a prompt the voice is silent, and
 * goes on afterwards.
 */
export const keepSpeaking = (store: Store, openVoice: OpenVoice = openVoiceLazily): Stop =>
	followRequests<Speech['from']>(store, {
		wanted: state =>
			state.reading && state.speech && topScreen(state).name === 'reading' && !state.prompt
				? state.speech.from
				: undefined,
		isSame: (a, b) => a === b,
		start(from) {
			const spoken = store.story().speech?.spoken;
			const {start, stop} = createSpeaker(store, openVoice);
			const begin = (): void => void start(spoken ? {chapter: spoken.chapter, offset: spoken.start} : from);
			const timer = setTimeout(begin, pause);
			return () => {
				clearTimeout(timer);
				stop();
			};
		},
	}).stop;
