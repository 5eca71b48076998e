import type {ReadStream} from 'node:tty';
import {setUsualFlags} from '../start-flags.ts';
import {saveCompiledCode} from '../library/compiled-code.ts';
import type {Application} from '../reading/application.ts';
import {boundMemory} from '../reading/bound-memory.ts';
import {createConversation} from '../reading/conversation.ts';
import {messageLine} from '../terminal/message-line.ts';
import {warn} from '../terminal/output.ts';
import {runInLines} from '../terminal/run-in-lines.ts';
import {errorLine} from './error-line.ts';

/** Reads the open story line by line, for a screen reader or on a terminal that cannot be painted. */
export const readInLines = async (
	{store, save, begin, stop, isKept, lastWords, untold}: Application,
	keyboard: ReadStream,
	showsTitle: boolean,
): Promise<void> => {
	setUsualFlags();
	const conversation = createConversation(store, showsTitle);
	await runInLines({
		...conversation,
		keyboard,
		save,
		lastWords,
		errorLine,
		onReady() {
			saveCompiledCode(boundMemory);
			begin();
		},
		farewell() {
			const kept = isKept();
			return kept === undefined ? [] : [kept ? 'Your place is saved.' : 'Your place is not saved.'];
		},
	}).finally(stop);
	const problem = untold();
	if (problem !== undefined) warn(messageLine(`reader: ${problem}`));
};
