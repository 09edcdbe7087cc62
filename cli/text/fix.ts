import { stringify } from 'yaml';
import { type Fix, formatMessage, objectText } from '../../src/analysis';
import { visible } from '../visible';
import type { FixSite } from './fixSite';

// The same few changes fix thousands of routes, and to print YAML takes long.
const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, readonly string[]>();

function yaml(value: unknown): readonly string[] {
  const key = JSON.stringify(value);
  let lines = remembered.get(key);
  if (lines === undefined) {
    // Each use of a value is written out, so that the lines depend on nothing but the key.
    lines = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })
      .trimEnd()
      .split('\n')
      .map(line => `    ${visible(line)}`);
    if (remembered.size < MOST_REMEMBERED) remembered.set(key, lines);
  }
  return lines;
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
  return [sentence, `patch ${name}${place}:`, ...patch.flatMap(change => yaml([change]))];
}
