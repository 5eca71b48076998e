type Lab = readonly [lightness: number, a: number, b: number];

const linear = (part: number): number =>
	part / 255 <= 0.040_45 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;

/** A colour given as 0xRRGGBB in CIELAB, under daylight (D65). */
const labOf = (rgb: number): Lab => {
	const [r, g, b] = [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff].map(linear) as [number, number, number];
	const xyz = [
		(0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47,
		0.2126 * r + 0.7152 * g + 0.0722 * b,
		(0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83,
	].map(value => (value > 216 / 24_389 ? Math.cbrt(value) : (24_389 / 27 / 116) * value + 16 / 116));
	const [x = 0, y = 0, z = 0] = xyz;
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

const degrees = (radians: number): number => ((radians * 180) / Math.PI + 360) % 360;
const sine = (angle: number): number => Math.sin((angle * Math.PI) / 180);
const cosine = (angle: number): number => Math.cos((angle * Math.PI) / 180);

/** How different two colours look: ΔE (CIE DE2000; Sharma, Wu and Dalal 2005). */
export const colourDifference = (one: number, other: number): number => {
	const [[l1, a1, b1], [l2, a2, b2]] = [labOf(one), labOf(other)];
	const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
	const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
	const [c1, c2] = [Math.hypot((1 + g) * a1, b1), Math.hypot((1 + g) * a2, b2)];
	const [h1, h2] = [degrees(Math.atan2(b1, (1 + g) * a1)), degrees(Math.atan2(b2, (1 + g) * a2))];
	const turn = h2 - h1 > 180 ? -360 : h2 - h1 < -180 ? 360 : 0;
	const hue = 2 * Math.sqrt(c1 * c2) * sine((h2 - h1 + turn) / 2);
	const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
	const h = (h1 + h2 + (turn === 0 ? 0 : h1 + h2 < 360 ? 360 : -360)) / 2;
	const t =
		1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63);
	const [sl, sc, sh] = [
		1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2),
		1 + 0.045 * c,
		1 + 0.015 * c * t,
	];
	const rotation =
		-2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * sine(60 * Math.exp(-(((h - 275) / 25) ** 2)));
	const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, hue / sh];
	return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
};
