const fileName = /^\S.{0,200}\.(?:png|jpe?g|gif|bmp|tiff?|webp|svg|emf|wmf)$/i;
const generated = /\s*(?:Description automatically generated|Beschreibung automatisch generiert).*$/s;

/** The description of an image without what programs put there of their own: the file's name. */
export const imageAlt = (description: string): string => {
	const text = description.replace(generated, '').trim();
	return fileName.test(text) ? '' : text;
};
