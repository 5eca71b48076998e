import {attack} from '../attack.ts';
import {lostIn} from '../lost-lines.ts';
import {mixText} from '../mixed-texts.ts';

attack(
	'H15: Texts are put together of stories, envelopes of archives, mails, lists of contents, notes and banners in any order',
	'each paragraph is on a page, each line with letters on a page, in the header, or listed as left out',
	{quick: 200, full: 20_000, lanes: 1},
	async ({cases, randomly}) => {
		await randomly(cases, random => lostIn(mixText(random)));
		return undefined;
	},
);
