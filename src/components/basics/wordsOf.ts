/**
 * Reads a list from a query parameter.
 *
 * @param parameter - Words with spaces between them.
 */
export function wordsOf(parameter: string): readonly string[] {
  return parameter.split(' ').filter(word => word !== '');
}
