import type { Explanation } from '../rule';

const REFERENCE = 'https://gateway-api.sigs.k8s.io/reference/api-spec/main/spec/';

/**
 * Points to a type in the reference of the Gateway API.
 *
 * @param type - Such as `ParentReference`.
 * @param field - The field that matters, where it is a single one.
 * @returns Title and address of its section.
 */
export function specificationOf(type: string, field?: string): Explanation['specification'] {
  return {
    title: field === undefined ? type : `${type}, field ${field}`,
    url: `${REFERENCE}#${type.toLowerCase()}`,
  };
}

/**
 * Points to an enhancement proposal of the Gateway API.
 *
 * @param number - Such as 1713.
 * @param title - Its title.
 * @returns Title and address.
 */
export function proposal(number: number, title: string): Explanation['specification'] {
  return {
    title: `GEP-${number}: ${title}`,
    url: `https://gateway-api.sigs.k8s.io/geps/gep-${number}/`,
  };
}
