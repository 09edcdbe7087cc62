/** What the findings about grants say. */
export const grantsFindingMessages = {} as const;
