import type {WindowSize} from '../../core/layout/page-geometry.ts';
import type {ColourCount} from '../theme/look.ts';

/** What a reducer may know of the world when a key comes. */
export type Environment = {
	readonly size: WindowSize;
	/** ISO 8601. */
	readonly now: string;
	readonly newId: () => string;
	/** Colours that the terminal shows; all where this is missing. */
	readonly colours?: ColourCount;
	/** Whether the terminal can show images; none or false while it has not said so. */
	readonly showsImages?: boolean;
};
