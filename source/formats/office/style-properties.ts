import type {Look} from './item.ts';

/** How letters are set, as far as a style or the text says it; undefined where it says nothing. */
export type LetterProperties = {
	readonly isBold?: boolean | undefined;
	readonly isItalic?: boolean | undefined;
	readonly isStruck?: boolean | undefined;
	readonly isSmallCaps?: boolean | undefined;
	readonly isHidden?: boolean | undefined;
	readonly isSuperscript?: boolean | undefined;
	/** In points. */
	readonly size?: number | undefined;
	readonly language?: string | undefined;
	readonly font?: string | undefined;
};

/** How a paragraph is set, as far as a style or the paragraph says it; lengths in points. */
export type SettingProperties = {
	readonly align?: string | undefined;
	readonly before?: number | undefined;
	readonly after?: number | undefined;
	readonly hasTop?: boolean | undefined;
	readonly hasBottom?: boolean | undefined;
	readonly startsPage?: boolean | undefined;
	readonly isRightToLeft?: boolean | undefined;
	readonly list?: string | undefined;
};

/** Styles that may be made from one another in a row. */
export const longestChain = 20;

/** Without what is not said, so that it may be laid over something else. */
export const said = <Properties extends object>(properties: Properties): Properties =>
	Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Properties;

/** How a paragraph that is set so looks. */
export const settingOf = (
	properties: SettingProperties,
): Pick<
	Look,
	'align' | 'spaceBefore' | 'spaceAfter' | 'hasRuleAbove' | 'hasRuleBelow' | 'startsPage' | 'isRightToLeft'
> => {
	const isRightToLeft = properties.isRightToLeft ?? false;
	const toEnd = properties.align === 'end' || properties.align === (isRightToLeft ? 'left' : 'right');
	return {
		align: properties.align === 'center' ? 'center' : toEnd ? 'end' : 'start',
		spaceBefore: properties.before ?? 0,
		spaceAfter: properties.after ?? 0,
		hasRuleAbove: properties.hasTop ?? false,
		hasRuleBelow: properties.hasBottom ?? false,
		startsPage: properties.startsPage ?? false,
		isRightToLeft,
	};
};
