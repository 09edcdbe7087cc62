import type { Command } from 'commander';
import { evaluateGiven, type Finding, installOthers, type Rule } from '../src/analysis';
import {
  FILE_RULES,
  fileFindings,
  type FileOptions,
  withoutContradictions,
} from '../src/analysis/rules/input';
import type { KubernetesObject } from '../src/gatewayApi/types';
import type { DiagnosedCluster } from './diagnosedCluster';
import { passedOverText } from './input/passedOver';
import { problemText } from './input/problem';
import { readCluster } from './input/readCluster';
import { givenClusters, type InputOptions } from './inputOptions';
import type { Io } from './io';
import { clusterProblemText } from './live/problem';
import { sortedBy } from './order';
import { duplicateTexts } from './text/duplicate';
import { paint } from './text/paint';
import { visible } from './visible';

/** The evaluated input. */
export interface EvaluatedClusters {
  readonly clusters: readonly DiagnosedCluster[];
  /** Part of the input is not valid or could not be read. Standard error says which. */
  readonly flawed: boolean;
}

// Commands that report no findings pass no rules.
function findingsOfFiles(
  found: readonly Finding[],
  given: readonly KubernetesObject[],
  rules: readonly Rule[],
  options: FileOptions
): readonly Finding[] {
  const wanted = new Set(rules.map(({ code }) => code));
  if (!FILE_RULES.some(({ code }) => wanted.has(code))) return found;
  const refused = fileFindings(given, options);
  const kept = withoutContradictions(found, refused);
  return refused.length === 0 ? kept : [...kept, ...refused];
}

async function evaluateFiles(
  name: string,
  paths: readonly string[],
  { partial, strict, whole, strictInput, kustomize, channel }: InputOptions,
  io: Io,
  rules: readonly Rule[],
  final: boolean
): Promise<DiagnosedCluster> {
  const colors = paint(io.color.err);
  const { problems, notes, duplicates, objects, passed, installs } = await readCluster(
    name,
    paths,
    io.readStdin,
    { strictInput, kustomize }
  );
  problems.forEach(problem => io.err(`${colors.error('error')}: ${problemText(problem)}\n`));
  notes.forEach(note => io.err(`note: ${problemText(note)}\n`));
  const over = passedOverText(passed);
  if (over !== undefined) io.err(`note: ${over} (--strict-input makes them errors)\n`);
  duplicateTexts(duplicates).forEach(text => io.err(`${colors.warning('warning')}: ${text}\n`));
  const given = [...objects.values()].map(({ object }) => object);
  const evaluation = evaluateGiven(given, rules, {
    partial,
    strict,
    whole,
    repository: true,
    charts: installs,
    final,
  });
  return {
    name,
    evaluation,
    findings: findingsOfFiles(evaluation.allFindings(), given, rules, {
      channel,
      installs: whole !== true && (installs || installOthers(given)),
    }),
    sources: objects,
    live: false,
    flawed: problems.length > 0,
    problems: [],
  };
}

async function evaluateLive(
  command: Command,
  options: InputOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<DiagnosedCluster[]> {
  if (options.allContexts !== true && options.context === undefined) return [];
  // The Kubernetes client is large, so it is loaded only when needed.
  const { evaluateContexts, KubeconfigError } = await import('./live/evaluateContexts');
  const found = await evaluateContexts(options, rules).catch((error: unknown) => {
    if (!(error instanceof KubeconfigError)) throw error;
    return command.error(`error: ${visible(error.message)}`);
  });
  const colors = paint(io.color.err);
  found.forEach(({ cluster: { name, problems, flawed }, notInstalled }) => {
    const severity = flawed ? 'error' : 'warning';
    const word = colors[severity](severity);
    problems.forEach(problem => io.err(`${word}: ${clusterProblemText(name, problem)}\n`));
    if (notInstalled) io.err(`note: ${visible(name)}: the Gateway API is not installed\n`);
  });
  return found.map(({ cluster }) => cluster);
}

/**
 * Reads and evaluates the files and live clusters of the input. Reports on standard error what is not
 * valid or could not be read. Ends the command with an error where there is no input, or where the
 * kubeconfig cannot be used.
 *
 * @param files - FILEs without a cluster name.
 * @param options - The options that `addInputOptions` adds.
 * @param final - Whether the evaluations of FILEs never change.
 * @returns The clusters, sorted by name.
 */
export async function evaluateClusters(
  command: Command,
  files: readonly string[],
  options: InputOptions,
  io: Io,
  rules: readonly Rule[],
  final = true
): Promise<EvaluatedClusters> {
  const given: DiagnosedCluster[] = [];
  for (const [name, paths] of givenClusters(command, files, options)) {
    given.push(await evaluateFiles(name, paths, options, io, rules, final));
  }
  const live = await evaluateLive(command, options, io, rules);
  const twice = live.find(({ name }) => given.some(cluster => cluster.name === name));
  if (twice !== undefined) {
    command.error(`error: ${visible(twice.name)} is both a --context and a cluster of FILEs`);
  }
  const clusters = sortedBy([...given, ...live], ({ name }) => [name]);
  return { clusters, flawed: clusters.some(({ flawed }) => flawed) };
}
