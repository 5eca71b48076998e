import {groupedDigits} from '../../core/text/grouped-digits.ts';
import {plural} from '../plural.ts';
import {cleanRule} from '../../core/story/reading-choices.ts';
import {longestPrompt, type Prompt, type RulePreview} from '../state/prompt.ts';

const explanations: readonly string[] = [
	'Blank lines (3), a line (* * *) or a /pattern/; empty finds them out',
	'Blank lines (3), a line, a /pattern/',
	'3, ***, /pattern/',
];

const outcomes = (preview: RulePreview): readonly string[] => {
	if ('problem' in preview) return [preview.problem];
	const scenes = `→ ${plural(preview.scenes, 'scene')}`;
	return [`${scenes}; Enter takes it, empty is automatic`, `${scenes}; Enter takes it`, scenes];
};

const most = groupedDigits(longestPrompt);
const full: readonly string[] = [
	`Only ${most} characters fit: the rest was left out`,
	`${most} characters at most`,
	'Full',
];

/**
 * What stands above a prompt: what has no room, what may be typed, or what would come of it. From the longest to the
 * shortest.
 */
export const promptHints = ({purpose, value, preview, isFull}: Prompt): readonly string[] => {
	if (isFull) return full;
	if (purpose !== 'scenes') return [];
	const rule = cleanRule(value);
	if (rule === '') return explanations;
	return preview?.rule === rule ? outcomes(preview) : ['→ …'];
};
