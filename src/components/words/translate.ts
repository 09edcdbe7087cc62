/**
 * The translation function that a page gets from its one call of `useTranslation` and hands down.
 * It is a new function each render: keep it out of memo dependencies.
 */
export type Translate = (key: string, values?: Record<string, string | number>) => string;
