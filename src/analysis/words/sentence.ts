/**
 * An English sentence with `{{names}}` for its parameters. If it has a plural form, `count` selects
 * the form.
 */
export type Sentence = string | { readonly one: string; readonly other: string };
