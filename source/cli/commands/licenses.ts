import {print} from '../../terminal/output.ts';
import {readNotices} from '../read-notices.ts';

/** Between two texts. */
const rule = `\n${'='.repeat(80)}\n\n`;

/** `reader licenses`: the terms of the program and of everything that it is made of. */
export const licenses = (): void => print(readNotices().join(rule));
