/** A part of a path that stands for another one, or for none: `.`, `..`, or nothing between two slashes. */
const special = /(?:^|\/)\.{0,2}(?:\/|$)/;

/**
 * The path that another one means where it stands in a file, or from the top where it begins with a slash (RFC 3986, 5.2.4):
 * `.` and `..` are resolved, and none leads out of the top.
 */
export const resolvePath = (from: string, path: string): string => {
	const folder = path.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1);
	const whole = folder + path;
	// A book has thousands of paths that are whole already.
	if (!special.test(whole)) return whole;
	const resolved: string[] = [];
	for (const part of whole.split('/')) {
		if (part === '..') resolved.pop();
		else if (part !== '.' && part !== '') resolved.push(part);
	}
	return resolved.join('/');
};
