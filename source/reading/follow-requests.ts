import type {AppState} from '../ui/state/app-state.ts';
import type {Store} from './store.ts';
import type {Stop} from './work-in-background.ts';

export type Work<Request> = {
	/** What the state asks for now; undefined where it asks for nothing. */
	readonly wanted: (state: AppState) => Request | undefined;
	readonly isSame: (a: Request, b: Request) => boolean;
	readonly start: (request: Request) => Stop;
};

export type Following = {
	/** Looks at what is asked for now: where it hangs on more than the state. */
	readonly look: () => void;
	readonly stop: Stop;
};

const nothing: Stop = () => undefined;

/** Does what the state asks for, from now on: work begins when it is asked for and stops when something else is. */
export const followRequests = <Request>(store: Store, {wanted, isSame, start}: Work<Request>): Following => {
	let current: Request | undefined;
	let stop = nothing;
	const look = (): void => {
		const request = wanted(store.state());
		const isUnderWay =
			request === undefined || current === undefined ? request === current : isSame(request, current);
		if (isUnderWay) return;
		stop();
		stop = nothing;
		current = request;
		if (request === undefined) return;
		const started = start(request);
		// What is done at once changes the state, which may ask for something else by now.
		if (current === request) stop = started;
		else started();
	};
	look();
	const unsubscribe = store.subscribe(look);
	return {
		look,
		stop() {
			unsubscribe();
			stop();
		},
	};
};
