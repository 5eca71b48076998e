/**
 * What the documents of one file may hold, counted over all of them while they are parsed. A story is text: however much of
 * it there is, it has few elements to it, and files that are made to do harm have little text.
 */
export type Budget = {
	/** Elements, attributes and UTF-16 units of text so far. */
	elements: number;
	attributes: number;
	text: number;
	/** Whether there was more than that: what came behind is left out. */
	isSpent: boolean;
	readonly limits: BudgetLimits;
};

export type BudgetLimits = {
	/** Elements that a file may have however little text it has. */
	readonly elements: number;
	/** UTF-16 units of text that allow for one more. */
	readonly unitsPerElement: number;
	/** Elements that it may have at all. */
	readonly mostElements: number;
	readonly mostText: number;
};

/**
 * Pages: so many elements take a second and a half, and 250 MB with the blocks that are made of them. A book of 20 MB in 530
 * chapters has 220,000; a story of a million words has some 50,000, and where each paragraph is three elements 120,000.
 */
export const pageLimits: BudgetLimits = {
	elements: 80_000,
	unitsPerElement: 64,
	mostElements: 300_000,
	mostText: 24_000_000,
};

/**
 * Documents of office programs: four elements or more are a paragraph, and cost little until they are one. A novel of
 * 150,000 words that was revised often has 150,000.
 */
export const officeLimits: BudgetLimits = {
	elements: 200_000,
	unitsPerElement: 64,
	mostElements: 400_000,
	mostText: 24_000_000,
};

/** Attributes of all elements that are kept: those of 150,000 elements in the files of Word. */
const mostAttributes = 450_000;

export const createBudget = (limits: BudgetLimits = pageLimits): Budget => ({
	elements: 0,
	attributes: 0,
	text: 0,
	isSpent: false,
	limits,
});

/** Counts an element; false where there is no room for it. */
export const spendElement = (budget: Budget): boolean => {
	const {elements, text, limits} = budget;
	if (elements >= Math.min(limits.elements + text / limits.unitsPerElement, limits.mostElements))
		budget.isSpent = true;
	else budget.elements++;
	return !budget.isSpent;
};

/** Counts an attribute; false where there is no room for it. */
export const spendAttribute = (budget: Budget): boolean => ++budget.attributes <= mostAttributes;

export const spendText = (budget: Budget, length: number): void => {
	budget.text += length;
	if (budget.text > budget.limits.mostText) budget.isSpent = true;
};

/** What is said of a file that has more. */
export const overBudget = 'It has more in it than any story: what is beyond that is left out.';
