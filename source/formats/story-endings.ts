/** Endings of the names of files that stories are kept in, without the dot: the best copy of a story first. */
export const storyEndings: readonly string[] = [
	...['epub', 'fb2', 'html', 'htm', 'xhtml', 'md', 'markdown', 'mdown', 'mkd', 'docx', 'odt', 'azw3'],
	...['mobi', 'azw', 'prc', 'rtf', 'txt', 'text', 'pdb', 'gz', 'zip'],
];
