/** A whole number with its thousands set apart: `1,204`. Node takes 20 ms to load what `toLocaleString` needs for it. */
export const groupedDigits = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
