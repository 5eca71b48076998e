import {keepImage} from './keep-image.ts';
import {keepLookedUp} from './keep-looked-up.ts';
import {keepSpeaking} from './keep-speaking.ts';
import {keepTurning} from './keep-turning.ts';
import type {Following} from './follow-requests.ts';
import type {Store} from './store.ts';

/** Keeps a reader company who asks for it: images are shown, words looked up, pages read aloud, or turned by themselves. */
export const keepCompany = (store: Store, ports: Parameters<typeof keepTurning>[1]): Following => {
	const turning = keepTurning(store, ports);
	const stops = [keepImage(store), keepLookedUp(store), keepSpeaking(store), turning.stop];
	return {
		look: turning.look,
		stop() {
			for (const stop of stops) stop();
		},
	};
};
