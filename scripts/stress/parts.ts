import type {Part} from './part.ts';
import {jobControl} from './parts/job-control.ts';
import {waysOut} from './parts/ways-out.ts';
import {editedStories} from './parts/edited-stories.ts';
import {fullDisk} from './parts/full-disk.ts';
import {manyStories} from './parts/many-stories.ts';
import {movedStories} from './parts/moved-stories.ts';
import {closedFolders} from './parts/closed-folders.ts';
import {damagedRecords} from './parts/damaged-records.ts';
import {clocks} from './parts/clocks.ts';
import {failingCalls} from './parts/failing-calls.ts';
import {killReader} from './parts/kill-reader.ts';
import {killSaves} from './parts/kill-saves.ts';
import {twoSavers} from './parts/two-savers.ts';
import {twoWindows} from './parts/two-windows.ts';

/** All parts, in the order in which docs/reliability.md tells of them. */
export const parts: readonly Part[] = [
	killSaves,
	killReader,
	failingCalls,
	twoWindows,
	twoSavers,
	clocks,
	damagedRecords,
	closedFolders,
	movedStories,
	manyStories,
	fullDisk,
	editedStories,
	waysOut,
	jobControl,
];
