/** Six digits in two groups, as people read them out: "123 456". */
export const comparisonText = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
