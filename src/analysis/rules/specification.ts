import type { Explanation } from '../evaluation/rule';

// The pages of the main branch are used, because pages of old releases are removed.
const REFERENCE = 'https://gateway-api.sigs.k8s.io/reference/api-spec/main/spec/';

/** The complete Gateway API reference, for rules that apply to any type. */
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
