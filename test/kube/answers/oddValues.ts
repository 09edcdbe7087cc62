/** Answers that are not what any request asks for. */
export const ODD_VALUES = [null, {}, [], 5, 'x', true] as const;
