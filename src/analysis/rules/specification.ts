import type { Explanation } from '../evaluation/rule';

// That of the main branch: the pages of a release go away when a few more have come.
const REFERENCE = 'https://gateway-api.sigs.k8s.io/reference/api-spec/main/spec/';

/** The reference of the Gateway API as a whole, for what holds for any type. */
export const WHOLE_SPECIFICATION: Explanation['specification'] = {
  title: 'API Reference',
  url: REFERENCE,
};

/**
 * Points to a type in the reference of the Gateway API.
 *
 * @param type - Such as `ParentReference`; its section has the name of the Go type.
 * @param field - The field that matters, where it is a single one.
 * @returns Title and address of its section.
 */
export function specificationOf(type: string, field?: string): Explanation['specification'] {
  return {
    title: field === undefined ? type : `${type}, field ${field}`,
    url: `${REFERENCE}#${type.toLowerCase()}`,
  };
}
