import {createPace, type Task} from '../../../core/task/task.ts';
import type {Mark, Prose} from './prose.ts';
import type {SplitRule} from './split-rule.ts';

const saysSo = (rule: SplitRule, line: string): boolean => {
	if (rule.kind === 'line') return line.trim().replaceAll(/\s+/g, ' ') === rule.text;
	return rule.kind === 'pattern' && rule.pattern.test(line.trim());
};

/** Where scenes break by the reader's own rule. A line that the rule names parts two scenes and is no prose. */
export function* findSplits({lines, start, end}: Prose, rule: SplitRule): Task<readonly Mark[]> {
	const isDue = createPace();
	const marks: Mark[] = [];
	let blanks = 0;
	for (let index = start; index < end; index++) {
		const line = lines[index] ?? '';
		if (isDue(line.length + 1)) yield;
		if (line === '') {
			blanks++;
			continue;
		}
		if (rule.kind === 'gap') {
			if (blanks >= rule.lines) marks.push({kind: 'gap', line: index, end: index});
		} else if (saysSo(rule, line)) {
			marks.push({kind: 'separator', line: index, end: index + 1, text: line.trim(), strength: 'strong'});
		}
		blanks = 0;
	}
	return marks;
}
