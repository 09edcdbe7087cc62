/** Writes an English sentence in the user's language, its places filled with values. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;
