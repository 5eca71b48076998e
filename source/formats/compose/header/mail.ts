import type {HeaderField} from '../line-kinds/field-line.ts';
import type {FindHeader} from './header.ts';

/** The head of a mail or a Usenet article (RFC 5322, RFC 5536): who sent it, where, when. */

const labels =
	/^(From|To|Cc|Newsgroups|Subject|Date|Message-ID|Lines|Path|Organization|References|Reply-To|Sender|Followup-To|Approved|Distribution|Keywords|Summary|Xref|NNTP-[\w-]{2,20}|MIME-Version|Content-[\w-]{2,30}|X-[\w-]{2,40}|Received|Return-Path|In-Reply-To|Delivered-To|User-Agent|Mailing-List|List-[\w-]{2,20}|Status|Archive-Name):\s*(.*)$/i;
const envelopeLine = /^From \S+.*\d{4}$/;

/** A subject without what mail programs and archives put before a title. */
const subjectTitle = (subject: string): string =>
	subject
		.replace(/^(?:(?:re|fwd?|fw)\s*:\s*)+/i, '')
		.replaceAll(/^(?:\[[^\]]{1,30}\]\s*)+/g, '')
		.replace(/^(?:new|repost|fic|story|submission|adult)\s*:\s*/i, '')
		.trim();

/** A sender's name without the address: `Jane <jane@example.org>`, `jane@example.org (Jane)`. */
const senderName = (sender: string): string => {
	const [, quoted = ''] =
		/^"?([^"<]{1,80}?)"?\s*<[^>]*>$/.exec(sender) ?? /\(([^)]{1,80})\)\s*$/.exec(sender) ?? [];
	return quoted.trim() || sender.trim();
};

const meaning = new Map<string, (value: string) => HeaderField>([
	['from', value => ({name: 'author', label: 'From', value: senderName(value)})],
	['subject', value => ({name: 'title', label: 'Subject', value: subjectTitle(value)})],
	['date', value => ({name: 'published', label: 'Date', value})],
]);

/** The fields of a mail's head: sender and subject stand for author and title where the story names none. */
export const findMail: FindHeader = (lines, start, end) => {
	const raw: (readonly [string, string])[] = [];
	let index = envelopeLine.test(lines[start] ?? '') ? start + 1 : start;
	for (; index < end && lines[index] !== ''; index++) {
		const line = lines[index] ?? '';
		const [, label, value = ''] = labels.exec(line) ?? [];
		const last = raw.at(-1);
		if (label !== undefined) raw.push([label, value]);
		else if (last && /^\s/.test(line)) raw[raw.length - 1] = [last[0], `${last[1]} ${line.trim()}`];
		else return undefined;
	}
	const has = (name: string): boolean => raw.some(([label]) => label.toLowerCase() === name);
	const sure = ['newsgroups', 'message-id', 'path', 'mime-version', 'date', 'to'].filter(has).length;
	if (!has('from') || !has('subject') || sure === 0) return undefined;
	const fields = raw.map(
		([label, value]): HeaderField =>
			meaning.get(label.toLowerCase())?.(value) ?? {name: undefined, label, value},
	);
	return {layout: 'mail', titlePage: [], fields, end: index};
};
