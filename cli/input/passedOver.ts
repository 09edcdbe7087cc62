import { basename } from 'node:path';
import type { InputProblem } from './problem';
import type { SourceFile } from './source/sourceFile';

/** What a file below a folder is, if it holds no objects of a cluster. */
export type PassedKind = 'template' | 'workflow' | 'values' | 'other';

/** How many files were passed over, by kind. */
export type PassedOver = ReadonlyMap<PassedKind, number>;

const KINDS: ReadonlyArray<readonly [PassedKind, one: string, other: string]> = [
  ['template', 'chart template', 'chart templates'],
  ['workflow', 'workflow', 'workflows'],
  ['values', 'values file', 'values files'],
  ['other', 'other file', 'other files'],
];
const WORKFLOW =
  /(?:^|\/)\.(?:github|gitea|forgejo|circleci|woodpecker)\/|(?:^|\/)\.gitlab-ci\.ya?ml$/;
const VALUES = /^(?:Chart|values|.*[-._]values)(?:[-._].*)?\.(?:ya?ml|json)$/i;

function isTemplate({ text }: SourceFile): boolean {
  return text.includes('{{') || text.includes('{%');
}

/** Tells what a file is that holds no objects. */
export function passedKind(file: SourceFile): PassedKind {
  const path = file.name.replaceAll('\\', '/');
  if (WORKFLOW.test(path)) return 'workflow';
  if (VALUES.test(basename(path))) return 'values';
  return isTemplate(file) ? 'template' : 'other';
}

/**
 * Whether a problem is to be expected in a repository: a template that is not YAML, or a document
 * that is not meant for a cluster. A manifest with an error is none.
 */
export function isExpected(problem: InputProblem, file: SourceFile, parsed: boolean): boolean {
  if (file.origin !== 'folder') return false;
  if (parsed) return problem.foreign === true;
  const isManifest = /^\s*"?apiVersion"?:/m.test(file.text) && /^\s*"?kind"?:/m.test(file.text);
  return isTemplate(file) || !isManifest;
}

/** One line about the files that were passed over; undefined if there are none. */
export function passedOverText(passed: PassedOver): string | undefined {
  const parts = KINDS.flatMap(([kind, one, other]) => {
    const count = passed.get(kind) ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : other}`];
  });
  if (parts.length === 0) return undefined;
  return `passed over, because they hold no objects of a cluster: ${parts.join(', ')}`;
}
