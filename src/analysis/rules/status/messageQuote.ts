const LONGEST = 400;

/**
 * Prepares the message of a reported condition for a sentence.
 *
 * @param message - Of any length, with line breaks.
 * @returns One line that ends like a sentence, at most 400 characters; `''` for an empty message.
 */
export function messageQuote(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  if (line.length > LONGEST) return `${line.slice(0, LONGEST - 1).trimEnd()}…`;
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
