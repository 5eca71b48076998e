/**
 * The colours of a theme. A colour is written as `rrggbb` and as one of xterm's 256; what has two colours is text `on` a
 * background, and stands out by that.
 */
export type Palette = {
	readonly page: `${string} on ${string}`;
	readonly title: string;
	readonly quiet: string;
	readonly warning: `${string} on ${string}`;
	readonly problem: string;
	readonly notice: string;
	readonly key: string;
	readonly hit: `${string} on ${string}`;
	readonly selected: `${string} on ${string}`;
	/**
	 * What is under highlighted words. The pens were searched for by a script, so that any two differ by a ΔE2000 of at least
	 * 11 in normal, protan, deutan and tritan vision; ones that please the eye differ by 2 to 6.
	 */
	readonly pens: Readonly<Record<'yellow' | 'green' | 'blue' | 'pink' | 'orange', string>>;
};

/**
 * Text has a contrast of at least 4.5:1 and warnings of 7:1 (WCAG 2.2, 1.4.3 and 1.4.6), in all colours and in 256: the tests
 * compute it.
 */
export const palettes = {
	light: {
		page: '24211d 235 on fbfaf6 231',
		title: '24211d 235',
		quiet: '5f5a52 240',
		warning: 'ffffff 231 on 8a1c12 88',
		problem: '8a1c12 88',
		notice: '1d5a2c 22',
		key: '1a4f9c 25',
		hit: 'ffffff 231 on 6b4300 94',
		selected: 'ffffff 231 on 2a4d7f 25',
		pens: {
			yellow: 'fff680 228',
			green: 'cdffc7 194',
			blue: 'dad9ff 147',
			pink: 'eba4c7 225',
			orange: 'dbc2ba 216',
		},
	},
	sepia: {
		page: '43331f 237 on f4ead5 230',
		title: '2e2213 235',
		quiet: '6f5b40 94',
		warning: 'fff8ea 231 on 7d1f0f 88',
		problem: '7d1f0f 88',
		notice: '34551f 22',
		key: '274b80 25',
		hit: 'fff8ea 231 on 5e3a00 94',
		selected: 'fff8ea 231 on 5a4529 238',
		pens: {
			yellow: 'ccc566 184',
			green: 'c3ffb2 193',
			blue: 'c1caf7 147',
			pink: 'ffd9e8 225',
			orange: 'cca38f 180',
		},
	},
	dark: {
		page: 'd8d5cf 188 on 191a1d 234',
		title: 'f2efe9 255',
		quiet: '98958e 246',
		warning: '1a1200 233 on ffc24d 214',
		problem: 'ff9a8a 210',
		notice: '93cf9c 115',
		key: '8ab8f0 111',
		hit: '1a1200 233 on ffd36b 221',
		selected: '10161f 233 on 9cc3f5 153',
		pens: {
			yellow: '665800 94',
			green: '31523a 23',
			blue: '111da6 20',
			pink: '8c0e5a 90',
			orange: '522a08 88',
		},
	},
	'hc-light': {
		page: '000000 16 on ffffff 231',
		title: '000000 16',
		quiet: '000000 16',
		warning: 'ffffff 231 on 000000 16',
		problem: '7a0000 88',
		notice: '000000 16',
		key: '00258a 18',
		hit: 'ffffff 231 on 000000 16',
		selected: 'ffffff 231 on 00258a 18',
		pens: {
			yellow: 'fff566 226',
			green: 'e5ffd9 194',
			blue: 'b5b2ff 189',
			pink: 'f7d2f0 211',
			orange: 'ffbb99 222',
		},
	},
	'hc-dark': {
		page: 'ffffff 231 on 000000 16',
		title: 'ffffff 231',
		quiet: 'ffffff 231',
		warning: '000000 16 on ffff00 226',
		problem: 'ffb3a8 217',
		notice: 'ffffff 231',
		key: '8fd0ff 117',
		hit: '000000 16 on ffffff 231',
		selected: '000000 16 on 8fd0ff 117',
		pens: {
			yellow: '665533 58',
			green: '2b473c 23',
			blue: '000ea6 20',
			pink: '5c0954 53',
			orange: '661100 52',
		},
	},
} as const satisfies Readonly<Record<string, Palette>>;
