import { stringify } from 'yaml';
import {
  changesOf,
  type Fix,
  formatMessage,
  type ObjectChange,
  objectText,
} from '../../src/analysis';
import { remembered } from '../../src/analysis/objects/remembered';
import { visible } from '../visible';
import type { FixAndSite, FixSite } from './fixSite';

// Neither a number, nor a word of YAML, nor in need of quotation marks.
const PLAIN = /^(?!(?:true|false|null)$)[a-z/][\w/-]*$/i;

function isPlain(value: unknown): boolean {
  return typeof value === 'string' ? PLAIN.test(value) : Number.isSafeInteger(value);
}

// To print YAML takes long, and most changes set a name or a number.
function fixYaml(value: unknown): string {
  if (Array.isArray(value) && value.length === 1) {
    const fields = Object.entries(value[0] as object);
    if (fields.length > 0 && fields.every(([name, item]) => isPlain(name) && isPlain(item))) {
      return `- ${fields.map(([name, item]) => `${name}: ${String(item)}`).join('\n  ')}`;
    }
  }
  // Each use of a value is written out: the text depends on nothing but the JSON.
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
}

// The same few changes fix thousands of routes.
const linesOfJson = remembered((json: string): readonly string[] =>
  fixYaml(JSON.parse(json))
    .split('\n')
    .map(line => `    ${visible(line)}`)
);

function yaml(value: unknown): readonly string[] {
  return linesOfJson(JSON.stringify(value));
}

function changeLines({ target, patch, create }: ObjectChange, site: FixSite | undefined): string[] {
  const name = visible(objectText(target));
  if (create !== undefined) return [`create ${name}:`, ...yaml(create)];
  if (patch === undefined || patch.length === 0) return [];
  const place =
    site === undefined ? '' : visible(` (${site.source.file.name}:${site.line}:${site.column})`);
  return [`patch ${name}${place}:`, ...patch.flatMap(change => yaml([change]))];
}

/**
 * A fix as lines: its sentence, then its changes as YAML.
 *
 * @param site - The first field that the fix changes, if it is in one of the files.
 */
export function fixLines(fix: Fix, site: FixSite | undefined): string[] {
  const changes = changesOf(fix).map((change, index) =>
    changeLines(change, index === 0 ? site : undefined)
  );
  return [visible(formatMessage(fix.message)), ...changes.flat()];
}

/**
 * The fixes of a finding as lines, with `or:` between them.
 *
 * @returns No line where no change fixes it.
 */
export function fixesLines(sites: readonly FixAndSite[]): string[] {
  return sites.flatMap(({ fix, site }, index) => [
    ...(index === 0 ? [] : ['or:']),
    ...fixLines(fix, site),
  ]);
}
