import type {WindowSize} from '../../core/layout/page-geometry.ts';

/** What a reducer may know of the world when a key comes. */
export type Environment = {
	readonly size: WindowSize;
	/** ISO 8601. */
	readonly now: string;
	readonly newId: () => string;
};
