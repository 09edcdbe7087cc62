import { ATTACHMENT_LEVELS, type AttachmentLevel } from '../../analysis';

/**
 * Reads the levels from the URL.
 *
 * @param parameter - Levels separated by spaces; unknown words are ignored.
 * @returns Worst first; empty if there is no filter.
 */
export function levelsOfParameter(parameter: string): AttachmentLevel[] {
  const wanted = parameter.split(' ');
  return ATTACHMENT_LEVELS.filter(level => wanted.includes(level));
}
