/** What a server of the Speech Synthesis Interface Protocol says: an answer to a command, or an event of a message. */
export type SsipReply = {
	readonly code: number;
	/** The lines before the last one: numbers of the message and the client, the name of a mark. */
	readonly values: readonly string[];
	readonly text: string;
};

/** Codes of what happens while a message is spoken; all others answer a command. */
export const ssipEvents = {mark: 700, begin: 701, end: 702, cancel: 703} as const;

export const isEvent = ({code}: SsipReply): boolean => code >= 700 && code < 800;

export const isRefused = ({code}: SsipReply): boolean => code >= 300 && code < 700;

/** A line of an answer: `700-1`, or `700 INDEX MARK` where it is the last one. */
const answerLine = /^(\d{3})([- ])(.*)$/;

/** More that is no whole line is no answer, in UTF-16 units. */
const longestLine = 65_536;

/** Makes what reads the answers of a server, however the bytes are parted; each is told as soon as it is whole. */
export const createSsipReader = (tell: (reply: SsipReply) => void): ((text: string) => void) => {
	let rest = '';
	let values: string[] = [];
	return text => {
		const lines = (rest + text).split('\n');
		rest = (lines.pop() ?? '').slice(-longestLine);
		for (const line of lines) {
			const [, code, sign, said = ''] = answerLine.exec(line.replace(/\r$/, '')) ?? [];
			if (code === undefined) continue;
			if (sign === '-') values.push(said);
			else {
				const reply = {code: Number(code), values, text: said};
				values = [];
				tell(reply);
			}
		}
	};
};
