/** What would come of a rule for scenes: how many there would be, or why it is none. */
export type RulePreview = {readonly rule: string} & ({readonly scenes: number} | {readonly problem: string});

/** A line that the reader is typing, and what for. */
export type Prompt = {
	readonly purpose: 'search' | 'go-to' | 'note' | 'scenes';
	readonly value: string;
	/** The bookmark whose note is typed. */
	readonly bookmark?: string;
	/** What would come of the latest rule that was looked at. */
	readonly preview?: RulePreview;
};

const control = /^\p{Cc}/u;

/** The line after one key: letters are put at its end. Keys that mean nothing to a line change nothing. */
export const typeKey = (value: string, key: string): string => {
	switch (key) {
		case 'space': {
			return `${value} `;
		}

		case 'backspace': {
			return [...new Intl.Segmenter().segment(value)]
				.slice(0, -1)
				.map(({segment}) => segment)
				.join('');
		}

		case 'ctrl-u': {
			return '';
		}

		case 'ctrl-w': {
			return value.trimEnd().replace(/\S+$/u, '');
		}

		default: {
			const isNamed = key.length > 1 && /^[a-z0-9-]+$/.test(key);
			return isNamed || control.test(key) ? value : value + key;
		}
	}
};
