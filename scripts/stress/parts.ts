import type {Part} from './part.ts';
import {clocks} from './parts/clocks.ts';
import {closedFolders} from './parts/closed-folders.ts';
import {damagedRecords} from './parts/damaged-records.ts';
import {editedStories} from './parts/edited-stories.ts';
import {floods} from './parts/floods.ts';
import {pipes} from './parts/pipes.ts';
import {exports} from './parts/exports.ts';
import {preferences} from './parts/preferences.ts';
import {enormousWindows} from './parts/enormous-windows.ts';
import {everyByte} from './parts/every-byte.ts';
import {failingCalls} from './parts/failing-calls.ts';
import {fullDisk} from './parts/full-disk.ts';
import {hostileStories} from './parts/hostile-stories.ts';
import {jobControl} from './parts/job-control.ts';
import {killReader} from './parts/kill-reader.ts';
import {killSaves} from './parts/kill-saves.ts';
import {manyStories} from './parts/many-stories.ts';
import {unlikeStories} from './parts/unlike-stories.ts';
import {conflictCopies} from './parts/conflict-copies.ts';
import {foreignRecords} from './parts/foreign-records.ts';
import {plantedCode} from './parts/planted-code.ts';
import {halfWritten} from './parts/half-written.ts';
import {oddDisks} from './parts/odd-disks.ts';
import {stalledSaves} from './parts/stalled-saves.ts';
import {renamedStories} from './parts/renamed-stories.ts';
import {movedStories} from './parts/moved-stories.ts';
import {mutatedFiles} from './parts/mutated-files.ts';
import {ordinaryStories} from './parts/ordinary-stories.ts';
import {otherProtocols} from './parts/other-protocols.ts';
import {payloadSurfaces} from './parts/payload-surfaces.ts';
import {sanitiser} from './parts/sanitiser.ts';
import {specialFiles} from './parts/special-files.ts';
import {systemCalls} from './parts/system-calls.ts';
import {twoSavers} from './parts/two-savers.ts';
import {twoWindows} from './parts/two-windows.ts';
import {stalledTerminal} from './parts/stalled-terminal.ts';
import {refusals} from './parts/refusals.ts';
import {resizes, windows} from './parts/resizes.ts';
import {longReading, slowTerminal} from './parts/long-readings.ts';
import {waysOut} from './parts/ways-out.ts';
import {widthClusters} from './parts/width-clusters.ts';

/** All parts, in the order in which docs/reliability.md tells of them. */
export const parts: readonly Part[] = [
	killSaves,
	killReader,
	failingCalls,
	fullDisk,
	waysOut,
	twoWindows,
	twoSavers,
	stalledSaves,
	damagedRecords,
	closedFolders,
	resizes,
	editedStories,
	movedStories,
	renamedStories,
	unlikeStories,
	halfWritten,
	oddDisks,
	conflictCopies,
	foreignRecords,
	clocks,
	stalledTerminal,
	manyStories,
	preferences,
	jobControl,
	windows,
	floods,
	everyByte,
	pipes,
	slowTerminal,
	longReading,
	enormousWindows,
	otherProtocols,
	refusals,
	hostileStories,
	specialFiles,
	sanitiser,
	mutatedFiles,
	payloadSurfaces,
	exports,
	systemCalls,
	widthClusters,
	plantedCode,
	ordinaryStories,
];
