import {childElements, findElement, firstNamed, localName, type Element} from '../markup/element.ts';
import type {Image} from '../office/item.ts';
import {imageAlt} from '../office/image-alt.ts';
import {attribute} from '../office/xml-part.ts';

/** English Metric Units in a pixel and in a point. */
const unitsPerPixel = 9525;
const pointsPerPixel = 0.75;

/** Pixels of the highest image that may be an ornament; wider ones by this factor than high are lines. */
const highestOrnament = 40;
const lineShape = 5;

const isSmall = (width: number, height: number): boolean =>
	height > 0 && (height <= highestOrnament || width >= height * lineShape);

const lengthIn = (style: string, name: string): number => {
	const [, figure, unit] = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|in|px)?`).exec(style) ?? [];
	const value = Number(figure ?? 0);
	return unit === 'in' ? value * 96 : unit === 'px' ? value : value / pointsPerPixel;
};

/** A picture in DrawingML; undefined for shapes, which show nothing by themselves. */
export const readDrawing = (drawing: Element, node: number): Image | undefined => {
	const says = firstNamed(drawing, 'docPr');
	const blip = firstNamed(drawing, 'blip');
	const alt = imageAlt((says && (attribute(says, 'descr') ?? attribute(says, 'title'))) ?? '');
	if (!blip && alt === '') return undefined;
	const extent = firstNamed(drawing, 'extent');
	const [width, height] = ['cx', 'cy'].map(
		name => Number((extent && attribute(extent, name)) ?? 0) / unitsPerPixel,
	);
	const source = (blip && (attribute(blip, 'embed') ?? attribute(blip, 'link'))) ?? '';
	return {kind: 'image', alt, source, isSmall: isSmall(width ?? 0, height ?? 0), node};
};

/** Whether a picture in VML is a horizontal line, as Word and pandoc write one. */
export const isHorizontalLine = (picture: Element): boolean =>
	findElement(picture, element => /^(?:t|true|1)$/.test(element.attributes['o:hr'] ?? '')) !== undefined;

/** A picture in VML, the form before DrawingML. */
export const readPicture = (picture: Element, node: number): Image | undefined => {
	const data = firstNamed(picture, 'imagedata');
	if (!data) return undefined;
	const shape = childElements(picture).find(child => localName(child) !== 'shapetype');
	const alt = imageAlt((shape && attribute(shape, 'alt')) ?? attribute(data, 'title') ?? '');
	const style = (shape && attribute(shape, 'style')) ?? '';
	const [width, height] = [lengthIn(style, 'width'), lengthIn(style, 'height')];
	return {kind: 'image', alt, source: attribute(data, 'id') ?? '', isSmall: isSmall(width, height), node};
};

/** The one of several ways to write something that is read: the first, or the last where the first shows nothing. */
export const chooseAlternative = (alternatives: Element): Element | undefined => {
	const parts = childElements(alternatives);
	const shows = (part: Element): boolean =>
		findElement(part, inside =>
			['txbxContent', 'blip', 't', 'imagedata', 'rect'].includes(localName(inside)),
		) !== undefined;
	return parts.find(part => localName(part) === 'Choice' && shows(part)) ?? parts.at(-1);
};
