import { stringify } from 'yaml';
import { type Fix, formatMessage, objectKey, objectText } from '../../src/analysis';
import type { SourceObject } from '../input/objects';
import { placeText } from './place';
import { visible } from './visible';

function yaml(value: unknown): string[] {
  return stringify(value, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map(line => `    ${visible(line)}`);
}

/**
 * Writes what would mend a finding.
 *
 * @param fix - The change.
 * @param sources - Where objects are written.
 * @returns The sentence, then the change as YAML; each item is one line.
 */
export function fixText(fix: Fix, sources: ReadonlyMap<string, SourceObject>): string[] {
  const { target, patch, create, message } = fix;
  const sentence = visible(formatMessage(message));
  const name = visible(objectText(target));
  if (create !== undefined) return [sentence, `create ${name}:`, ...yaml(create)];
  if (patch === undefined || patch.length === 0) return [sentence];
  const source = sources.get(objectKey(target));
  const place = source === undefined ? '' : ` (${placeText(source)})`;
  return [sentence, `patch ${name}${place}:`, ...yaml(patch)];
}
