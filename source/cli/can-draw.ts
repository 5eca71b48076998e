/** Whether pages can be drawn: on a terminal that can be painted, for someone who sees them. */
export const canDraw = (): boolean =>
	process.stdout.isTTY && process.env['TERM'] !== 'dumb' && process.env['INK_SCREEN_READER'] !== 'true';
