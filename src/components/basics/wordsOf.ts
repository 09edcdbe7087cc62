/**
 * Reads a list from a query parameter.
 *
 * @param parameter - Words separated by spaces.
 */
export function wordsOf(parameter: string): readonly string[] {
  return parameter.split(' ').filter(word => word !== '');
}
