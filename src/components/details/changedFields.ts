import { type ObjectChange, pointerSegments } from '../../analysis';
import type { Translate } from '../words/translate';

function compact(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compact).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, item]) => `${key}: ${compact(item)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return String(value);
}

// Converts a JSON pointer (RFC 6901) to the path syntax of findings.
function fieldOf(pointer: string): string {
  return pointerSegments(pointer)
    .map(segment =>
      /^\d+$/.test(segment)
        ? `[${segment}]`
        : segment === '-'
        ? '[+]'
        : /^[A-Za-z]+$/.test(segment)
        ? `.${segment}`
        : `['${segment}']`
    )
    .join('');
}

/**
 * Lists the fields that a change of a fix sets or removes.
 *
 * @returns One text per field, such as `.spec.parentRefs[0].sectionName: https`; empty for a new
 *   object.
 */
export function changedFields({ patch = [] }: ObjectChange, t: Translate): string[] {
  return patch
    .filter(({ op }) => op !== 'test')
    .map(({ op, path, value }) =>
      op === 'remove'
        ? t('remove {{field}}', { field: fieldOf(path) })
        : `${fieldOf(path)}: ${compact(value)}`
    );
}
