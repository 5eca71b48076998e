import {takeFingerprint, type Fingerprint} from '../../../source/core/likeness/fingerprint.ts';
import {compare} from '../../../source/core/likeness/compare.ts';
import {judge, type Verdict} from '../../../source/core/likeness/judge.ts';
import {sketchOf} from '../../../source/core/likeness/sketch.ts';
import {finish} from '../../../source/core/task/task.ts';
import {storyFrom} from '../../story-from.ts';

/** The fingerprint of a story that is read from a text. */
export const fingerprintOf = (text: string): Fingerprint => finish(takeFingerprint(storyFrom(text)));

/** What a text is to a remembered one. */
export const verdictOn = (text: string, remembered: string): Verdict =>
	judge(compare(fingerprintOf(text), sketchOf(fingerprintOf(remembered))));
