/**
 * The path that another one means where it stands in a file, or from the top where it begins with a slash (RFC 3986, 5.2.4):
 * `.` and `..` are resolved, and none leads out of the top.
 */
export const resolvePath = (from: string, path: string): string => {
	const folder = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
	const resolved: string[] = [];
	for (const part of [...folder, ...path.split('/')]) {
		if (part === '..') resolved.pop();
		else if (part !== '.' && part !== '') resolved.push(part);
	}
	return resolved.join('/');
};
