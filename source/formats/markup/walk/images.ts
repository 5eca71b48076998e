import {cleanLine} from '../../../core/text/clean-text.ts';
import {allNamed, attributeOf, firstNamed, isElement, lineOf, localName, type Element} from '../element.ts';
import {keepAnchors} from './anchors.ts';
import type {Frame, Walk} from './inside.ts';
import {isSeparatorClass, shortText} from './known-classes.ts';

/** Height of an ornament in pixels, at most. */
const ornamentHeight = 40;
/** Signs of a description that is the sign itself: drawn letters of old and rare writing. */
const drawnSigns = 2;

const pixels = (text: string | undefined): number | undefined => {
	const found = /^\s*(\d{1,5}(?:\.\d+)?)\s*(?:px)?\s*$/.exec(text ?? '')?.[1];
	return found === undefined ? undefined : Number(found);
};

const heightOf = (image: Element): number | undefined =>
	pixels(image.attributes['height']) ??
	pixels(/(?:^|;)\s*height\s*:\s*([^;]+)/i.exec(attributeOf(image, 'style').slice(0, 500))?.[1]);

const isOrnament = (image: Element, around: Element): boolean => {
	const height = heightOf(image);
	return (
		(height !== undefined && height <= ornamentHeight) || isSeparatorClass(image) || isSeparatorClass(around)
	);
};

/** Pictures without a description: those fetched from elsewhere, or large ones. Others are ornaments. */
const isPicture = (image: Element): boolean =>
	image.attributes['alt'] === undefined &&
	(/^https?:/i.test(attributeOf(image, 'src')) ||
		(heightOf(image) ?? pixels(image.attributes['width']) ?? 0) >= 100);

const textOf = (alt: string, image: Element): string =>
	alt !== '' ? `[image: ${alt}]` : isPicture(image) ? '[image]' : '';

/** Adds an image: its description, in brackets; nothing where it has none and stands among text. */
export const addImage = (image: Element, outer: Frame, {builder}: Walk): void => {
	const alt = cleanLine(attributeOf(image, 'alt'));
	// A heading that is drawn says in its description what it says; so do signs that no font has.
	const isBreak = isOrnament(image, outer.element);
	const isSign = Array.from(alt).length <= drawnSigns && !isBreak;
	if (alt !== '' && (outer.inside.kind === 'heading' || isSign)) {
		builder.text(alt);
		return;
	}
	builder.image({
		alt,
		source: attributeOf(image, 'src'),
		text: textOf(alt, image),
		isOrnament: isBreak,
	});
};

/** Adds a drawing by its title or its description. */
export const addDrawing = (drawing: Element, {builder}: Walk): void => {
	const said = drawing.children.filter(isElement).find(child => /^(?:title|desc)$/.test(localName(child)));
	const alt = cleanLine(said ? lineOf(said) : attributeOf(drawing, 'aria-label'));
	const inner = firstNamed(drawing, 'image');
	const source = inner ? attributeOf(inner, 'xlink:href') || attributeOf(inner, 'href') : '';
	builder.image({alt, source, text: alt === '' ? '' : `[image: ${alt}]`, isOrnament: false});
};

/** The longest caption that stands for its image. */
const longestCaption = 600;

/** Adds a figure of one image by its caption; false where it is anything else. */
export const addFigure = (figure: Element, walk: Walk): boolean => {
	const {builder, options} = walk;
	const images = allNamed(figure, 'img');
	const caption = firstNamed(figure, 'figcaption');
	const [image] = images;
	if (!image || images.length > 1 || !caption || options.isRaw === true) return false;
	const said = shortText(caption, longestCaption);
	const all = shortText(figure, longestCaption);
	if (said === undefined || said === '' || said !== all) return false;
	keepAnchors(figure, walk);
	const alt = cleanLine(attributeOf(image, 'alt'));
	builder.image({alt, source: attributeOf(image, 'src'), text: `[image: ${said}]`, isOrnament: false});
	return true;
};
