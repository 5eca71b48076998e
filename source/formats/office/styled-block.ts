import type {RoughBlock} from '../compose/rough-block.ts';
import type {StyleRole} from './style-roles.ts';

/** A block, and what its paragraph looked like: from that titles and headings are told that no style names. */
export type StyledBlock = {
	readonly block: RoughBlock;
	readonly role: StyleRole | undefined;
	/** Whether all its letters are bold. */
	readonly isBold: boolean;
	/** Size of its first letters in points; 0 where it is not known. */
	readonly size: number;
	readonly startsPage: boolean;
};

/** A block whose looks say nothing. */
export const unstyled = (block: RoughBlock): StyledBlock => ({
	block,
	role: undefined,
	isBold: false,
	size: 0,
	startsPage: false,
});
