/** VTE (GNOME Terminal and its kin) puts lines in order from version 0.58 on; it says 5800 for that. */
const firstVte = 5800;

/**
 * Whether the terminal puts right-to-left text in visual order by itself, as far as its environment tells: VTE, Konsole,
 * mlterm and Terminal.app do. Inside tmux or screen nobody knows what is outside, and what they hand on has been cut
 * into cells: there it is ours to do.
 */
export const ordersRightToLeft = (environment: Readonly<Record<string, string | undefined>>): boolean => {
	const {TMUX, STY, TERM = '', TERM_PROGRAM, VTE_VERSION, KONSOLE_VERSION} = environment;
	if (TMUX !== undefined || STY !== undefined || /^(?:tmux|screen)/.test(TERM)) return false;
	return (
		Number(VTE_VERSION ?? 0) >= firstVte ||
		KONSOLE_VERSION !== undefined ||
		TERM_PROGRAM === 'Apple_Terminal' ||
		TERM.startsWith('mlterm')
	);
};
