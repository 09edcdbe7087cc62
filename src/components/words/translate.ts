/** Translates an English sentence and fills its placeholders. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;
