/** What the findings about backends say. */
export const backendsFindingMessages = {} as const;
