import {isTerminal} from './output.ts';

/** Whether the terminal says that it is one which can be painted; on Windows none says anything. */
const canBePainted = (): boolean => {
	const {TERM = process.platform === 'win32' ? 'windows' : ''} = process.env;
	return TERM !== '' && TERM !== 'dumb';
};

/** Whether pages can be drawn: on a terminal that can be painted, for someone who sees them. */
export const canDraw = (): boolean =>
	isTerminal('stdout') && canBePainted() && process.env['INK_SCREEN_READER'] !== 'true';
