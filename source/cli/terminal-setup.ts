import type {Setup} from '../reading/application.ts';
import {colourCount} from '../terminal/colour-count.ts';
import {traits} from '../terminal/traits.ts';
import {windowSize} from '../terminal/window.ts';
import {startThread} from '../start-thread.ts';
import {formatsFor} from './formats-for.ts';

/** What the program is started with on a terminal, whatever it shows first. */
export const terminalSetup = (): Pick<
	Setup,
	'size' | 'colours' | 'showsImages' | 'formatsFor' | 'startThread'
> => ({
	size: windowSize,
	colours: colourCount(process.env, process.platform),
	showsImages: () => traits().showsImages,
	formatsFor,
	startThread,
});
