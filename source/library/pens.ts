/** The colours of highlights, each with the letter that stands for it. */
export const pens = {yellow: 'y', green: 'g', blue: 'b', pink: 'p', orange: 'o'} as const;

export type Pen = keyof typeof pens;

export const penNames = Object.keys(pens) as readonly Pen[];

/** The colour that a highlight has where nobody has chosen one yet. */
export const firstPen: Pen = 'yellow';
