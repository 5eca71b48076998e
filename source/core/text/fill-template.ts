/** Stands for a text in the arguments of a program. */
const slot = '%s';

export const hasSlot = (template: readonly string[]): boolean =>
	template.slice(1).some(part => part.includes(slot));

/** The arguments of a program with a text in its place. The program's own name stays as it is. */
export const fillTemplate = (
	[program = '', ...parts]: readonly string[],
	text: string,
): readonly string[] => [program, ...parts.map(part => part.replaceAll(slot, () => text))];
