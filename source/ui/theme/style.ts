/** What a piece of text is for; how it looks is the theme's. */
export const styleNames = [
	'text',
	'quiet',
	'title',
	'heading',
	'warning',
	'problem',
	'notice',
	'key',
	'emphasis',
	'strong',
	'link',
	'hit',
	'currentHit',
	'selected',
	'cursor',
	'yellow',
	'green',
	'blue',
	'pink',
	'orange',
] as const;

export type StyleName = (typeof styleNames)[number];

/** A colour: as 0xRRGGBB, and as one of xterm's 256, whose numbers from 16 on are the same in every palette. */
export type Colour = {readonly rgb: number; readonly index: number};

/** How a text looks. No colour stands for the terminal's own. */
export type Style = {
	readonly bold?: true;
	readonly italic?: true;
	readonly underline?: true;
	readonly inverse?: true;
	readonly foreground?: Colour;
	readonly background?: Colour;
};

export type Styles = Readonly<Record<StyleName, Style>>;
