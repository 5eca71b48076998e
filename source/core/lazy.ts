/** A value that is made when it is first used: the first page does not wait for tables and patterns that it has no use for. */
export const lazy = <Value>(make: () => Value): (() => Value) => {
	let made: {readonly value: Value} | undefined;
	return () => (made ??= {value: make()}).value;
};
