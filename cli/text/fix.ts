import { stringify } from 'yaml';
import { type Fix, formatMessage, objectText } from '../../src/analysis';
import { visible } from '../visible';
import type { FixSite } from './fixSite';

function yaml(value: unknown): string[] {
  return stringify(value, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map(line => `    ${visible(line)}`);
}

/**
 * A fix as lines: its sentence, then the change as YAML.
 *
 * @param site - The field that the fix changes, if it is in one of the files.
 */
export function fixLines(fix: Fix, site: FixSite | undefined): string[] {
  const { target, patch, create, message } = fix;
  const sentence = visible(formatMessage(message));
  const name = visible(objectText(target));
  if (create !== undefined) return [sentence, `create ${name}:`, ...yaml(create)];
  if (patch === undefined || patch.length === 0) return [sentence];
  const place =
    site === undefined ? '' : visible(` (${site.source.file.name}:${site.line}:${site.column})`);
  return [sentence, `patch ${name}${place}:`, ...yaml(patch)];
}
