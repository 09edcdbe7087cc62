/** What the findings about status say. */
export const statusFindingMessages = {} as const;
