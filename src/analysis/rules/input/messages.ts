/** What the findings about input say. */
export const inputFindingMessages = {} as const;
