import type { Command } from 'commander';
import { evaluateGiven, type Rule } from '../src/analysis';
import type { DiagnosedCluster } from './diagnosedCluster';
import { problemText } from './input/problem';
import { readCluster } from './input/readCluster';
import { givenClusters, type InputOptions } from './inputOptions';
import type { Io } from './io';
import { clusterProblemText } from './live/problem';
import { sortedBy } from './order';
import { duplicateText } from './text/duplicate';
import { paint } from './text/paint';
import { visible } from './visible';

/** What was given, evaluated. */
export interface EvaluatedClusters {
  readonly clusters: readonly DiagnosedCluster[];
  /** Something of it could not be understood or read, which was said. */
  readonly flawed: boolean;
}

async function evaluateFiles(
  name: string,
  paths: readonly string[],
  { partial, strict }: InputOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<DiagnosedCluster> {
  const colours = paint(io.colour.err);
  const { problems, duplicates, objects } = await readCluster(name, paths, io.readStdin);
  problems.forEach(problem => io.err(`${colours.error('error')}: ${problemText(problem)}\n`));
  duplicates.forEach(duplicate =>
    io.err(`${colours.warning('warning')}: ${duplicateText(duplicate)}\n`)
  );
  const evaluation = evaluateGiven(
    [...objects.values()].map(({ object }) => object),
    rules,
    { partial, strict }
  );
  return {
    name,
    evaluation,
    findings: evaluation.allFindings(),
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
  // What speaks to clusters is large, and is loaded only where it is needed.
  const { evaluateContexts, KubeconfigError } = await import('./live/evaluateContexts');
  const found = await evaluateContexts(options, rules).catch((error: unknown) => {
    if (!(error instanceof KubeconfigError)) throw error;
    return command.error(`error: ${visible(error.message)}`);
  });
  const colours = paint(io.colour.err);
  found.forEach(({ cluster: { name, problems, flawed }, notInstalled }) => {
    const severity = flawed ? 'error' : 'warning';
    const word = colours[severity](severity);
    problems.forEach(problem => io.err(`${word}: ${clusterProblemText(name, problem)}\n`));
    if (notInstalled) io.err(`note: ${visible(name)}: the Gateway API is not installed\n`);
  });
  return found.map(({ cluster }) => cluster);
}

/**
 * Reads what was given, files and live clusters, and evaluates it; says on standard error what could
 * not be understood or read.
 *
 * @param command - For its errors.
 * @param files - Bare FILEs.
 * @param options - The options that `addInputOptions` adds.
 * @param io - Where it reads and writes.
 * @param rules - Those to evaluate.
 * @returns The clusters by name, of what could be understood. Ends the command where nothing was
 *   given, and where the kubeconfig can not be used.
 */
export async function evaluateClusters(
  command: Command,
  files: readonly string[],
  options: InputOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<EvaluatedClusters> {
  const given: DiagnosedCluster[] = [];
  for (const [name, paths] of givenClusters(command, files, options)) {
    given.push(await evaluateFiles(name, paths, options, io, rules));
  }
  const live = await evaluateLive(command, options, io, rules);
  const twice = live.find(({ name }) => given.some(cluster => cluster.name === name));
  if (twice !== undefined) {
    command.error(`error: ${visible(twice.name)} is both a --context and a cluster of FILEs`);
  }
  const clusters = sortedBy([...given, ...live], ({ name }) => [name]);
  return { clusters, flawed: clusters.some(({ flawed }) => flawed) };
}
