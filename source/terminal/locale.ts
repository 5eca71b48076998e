/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const utf8 = 'utf-8';

/**
 * The charset that the environment says the terminal has, in lower case; `ascii` for the locales C and POSIX. UTF-8
 * where nothing is said, as in most containers, and where a locale names no charset: what such a locale once meant, no
 * terminal of today does. POSIX 8.2 tells which variable comes first.
 */
export const charsetOf = ({LC_ALL, LC_CTYPE, LANG}: Environment): string => {
	const locale = [LC_ALL, LC_CTYPE, LANG].find(value => value !== undefined && value !== '') ?? '';
	if (/^(?:C|POSIX)$/.test(locale)) return 'ascii';
	const charset = /\.([\w-]+)/.exec(locale)?.[1]?.toLowerCase() ?? utf8;
	return charset === 'utf8' ? utf8 : charset;
};

export const isUtf8 = (charset: string): boolean => charset === utf8;
