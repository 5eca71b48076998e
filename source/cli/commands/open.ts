import {countScenes, sceneFrom, startOfScene} from '../../core/story/chapters.ts';
import {placeAtTotalProgression} from '../../core/story/progression.ts';
import type {Place, Story} from '../../core/story/story.ts';
import type {Library} from '../../library/library.ts';
import {unsavedPreferences} from '../../library/preferences-file.ts';
import {createUnsavedLibrary} from '../../library/unsaved-library.ts';
import {canDraw} from '../../terminal/can-draw.ts';
import {isTerminal} from '../../terminal/output.ts';
import {chooseReading} from '../chosen-reading.ts';
import {formatsFor} from '../formats-for.ts';
import {quotationIn} from '../quotation.ts';
import {numberFlag, type Flags, type Invocation} from '../command.ts';
import {WrongUsage} from '../wrong-usage.ts';
import {openKeyboard} from '../../terminal/keyboard.ts';
import {createApplication, type Setup} from '../../reading/application.ts';
import {finish} from '../../core/task/task.ts';
import {beginStory, loadStory} from '../../reading/load-story.ts';
import type {LoadOptions} from '../../reading/loaded-story.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {openPreferences} from '../../reading/recall-preferences.ts';
import {setStartFlags} from '../../start-flags.ts';
import {startThread} from '../../start-thread.ts';
import {showOnTerminal} from '../show-on-terminal.ts';
import {terminalSetup} from '../terminal-setup.ts';
import {hasPipedInput} from '../../terminal/piped-input.ts';
import {storiesAt} from '../../reading/story-source.ts';
import {shelfOf} from './shelf.ts';
import {printPages} from '../plain-pages.ts';

/** A share such as `40%` or `0.4`, as 0–1. */
const parseShare = (text: string): number => {
	const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim());
	const value = match?.[1] === undefined ? NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
	if (!(value >= 0 && value <= 1))
		throw new WrongUsage('--at must be a percentage of the story, such as 40% or 0.4.');
	return value;
};

/** Whether the flags name a place that only the whole story can tell. */
const namesPlace = ({scene, at}: Flags): boolean => scene !== undefined || at !== undefined;

/** Where the flags say to begin; undefined where they leave it to the record. */
const startingPlace = (story: Story, flags: Flags): Place | undefined => {
	const scene = numberFlag(flags, 'scene');
	if (scene !== undefined) {
		const found = sceneFrom(story, {chapter: 0, scene: 0}, scene - 1);
		if (found.isBeyond)
			throw new WrongUsage(`there is no scene ${scene}: the last one is ${countScenes(story) ?? 0}.`);
		return startOfScene(story, found.chapter, found.scene);
	}
	if (typeof flags['at'] === 'string') return placeAtTotalProgression(story, parseShare(flags['at']));
	return flags['fromStart'] === true ? {chapter: 0, offset: 0} : undefined;
};

/** What the program is started with. */
const setupFor = (library: Library, isSaved: boolean, measure: number | undefined): Setup => {
	const preferences = openPreferences();
	return {
		library,
		preferences: isSaved ? preferences : unsavedPreferences(preferences),
		measure,
		...terminalSetup(),
	};
};

/** `reader open FILE`: the story on the terminal, in pages or in lines; as plain text where there is none. */
export const open = async ({input, flags}: Invocation): Promise<void> => {
	const [named = '-', ...others] = input;
	const quotation = quotationIn(named);
	const {name} = quotation;
	if (input.length === 0 && !hasPipedInput()) throw new WrongUsage('no file given: reader open FILE.');
	const several = others.length > 0 ? input : storiesAt(name);
	if (several.length > 0) return shelfOf(several);
	const width = numberFlag(flags, 'width');
	const keyboard = isTerminal('stdout') ? openKeyboard() : undefined;
	const showsTitle = flags['title'] !== false;
	const isSaved = flags['save'] !== false;
	const kept = openLibrary();
	const library = isSaved ? kept : createUnsavedLibrary(kept);
	const formats = await formatsFor(name);
	const options: LoadOptions = {
		choose: chooseReading(flags),
		library,
		mends: keyboard !== undefined,
		formats,
		waits: true,
		resumes: !showsTitle,
		startThread,
	};
	if (keyboard) setStartFlags();
	const needsWhole = !keyboard || namesPlace(flags) || quotation.isGiven;
	const found = needsWhole ? finish(loadStory(name, options)) : beginStory(name, options);
	const quoted = quotation.find(found.story);
	const place = quoted ?? startingPlace(found.story, flags);
	if (!keyboard) {
		await printPages(found, {scene: numberFlag(flags, 'scene'), width, isHeaded: showsTitle});
		return;
	}
	const application = createApplication(setupFor(library, isSaved, width), {found, place, showsTitle});
	if (quotation.isGiven && !quoted) application.store.dispatch({type: 'noticed', text: quotation.notice});
	if (canDraw()) return showOnTerminal(application, keyboard);
	// Pages do not wait for what they have no use for.
	const {readInLines} = await import('../read-in-lines.ts');
	return readInLines(application, keyboard, showsTitle);
};
