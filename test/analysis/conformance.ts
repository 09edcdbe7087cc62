import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { evaluateGiven, type Evaluation, RULES } from '../../src/analysis';
import type { KubernetesObject } from '../../src/gatewayApi/types';

const FOLDER = join(__dirname, '../../../shared/conformance');

/** Whether the cases of the conformance suite are beside the project. */
export const HAS_CONFORMANCE = existsSync(join(FOLDER, 'cases.json'));

function read(path: string): KubernetesObject[] {
  return parseAllDocuments(readFileSync(join(FOLDER, path), 'utf8')).flatMap(document => {
    const object = document.toJS() as KubernetesObject | null;
    return object === null ? [] : [object];
  });
}

/** The cases, as cases.json has them. Empty if they are not there. */
export function conformanceCases<Case>(): readonly Case[] {
  return HAS_CONFORMANCE
    ? (JSON.parse(readFileSync(join(FOLDER, 'cases.json'), 'utf8')) as readonly Case[])
    : [];
}

const base = HAS_CONFORMANCE ? read('base.yaml') : [];
const evaluations = new Map<string, Evaluation>();

/** Evaluates what a case applies, together with what every case has. */
export function evaluatedManifest(manifest: string): Evaluation {
  const known = evaluations.get(manifest);
  if (known !== undefined) return known;
  const made = evaluateGiven([...base, ...read(`manifests/${manifest}`)], RULES);
  evaluations.set(manifest, made);
  return made;
}
