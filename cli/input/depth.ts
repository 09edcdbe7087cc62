/** Deeper values are refused, because to walk them may take more stack than there is. */
export const MOST_LEVELS = 500;

/** The problem of a document that is nested more deeply. */
export const TOO_DEEP = `is nested more than ${MOST_LEVELS} levels deep`;
