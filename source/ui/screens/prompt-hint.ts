import {groupedDigits} from '../../core/text/grouped-digits.ts';
import {plural} from '../plural.ts';
import {typedRule} from '../../core/story/reading-choices.ts';
import {longestPrompt, type Prompt, type RulePreview} from '../state/prompt.ts';

const explanations: readonly string[] = [
	'3 blank lines · a line such as *** · /pattern/ · empty: detect',
	'3 blank lines · *** · /pattern/ · empty: detect',
	'3 · *** · /pattern/ · empty',
];

const outcomes = (preview: RulePreview): readonly string[] => {
	if ('problem' in preview) return [preview.problem];
	if (preview.scenes === 1)
		return ['! That makes one scene. Type “auto” or nothing to detect.', '! That makes one scene.'];
	const scenes = plural(preview.scenes, 'scene');
	return [`${scenes} · Enter use · Esc cancel`, scenes];
};

const most = groupedDigits(longestPrompt);
const full: readonly string[] = [
	`! Only ${most} characters fit: the rest was left out`,
	`${most} characters at most`,
	'Full',
];

/** What may be typed to go somewhere: it stands beside the prompt, from the longest to the shortest. */
export const goToHints: readonly string[] = ['12 scene · 40% · p3 page · c2 chapter', '12 · 40% · p3 · c2'];

/**
 * What stands above a prompt: what has no room, what may be typed, or what would come of it. From the longest to the
 * shortest.
 */
export const promptHints = ({purpose, value, preview, isFull}: Prompt): readonly string[] => {
	if (isFull) return full;
	if (purpose !== 'scenes') return [];
	const rule = typedRule(value);
	if (rule === '') return explanations;
	return preview?.rule === rule ? outcomes(preview) : ['…'];
};
