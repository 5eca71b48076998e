/** What we use of it: the package's own types take its default export for that of a CommonJS module, which it is not. */
declare module 'bidi-js' {
	export type Bidi = {
		readonly getEmbeddingLevels: (
			text: string,
			baseDirection?: 'ltr' | 'rtl' | 'auto',
		) => {readonly levels: Uint8Array};
		/** The bidi class of a character, by its short name (`L`, `R`, `AL`, `EN`…). */
		readonly getBidiCharTypeName: (character: string) => string;
		readonly getMirroredCharacter: (character: string) => string | null;
	};

	export default function createBidi(): Bidi;
}
