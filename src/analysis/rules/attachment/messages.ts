/** What the findings about attachment say. */
export const attachmentFindingMessages = {} as const;
