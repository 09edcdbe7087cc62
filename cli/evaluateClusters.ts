import type { Command } from 'commander';
import { evaluateGiven, type Rule } from '../src/analysis';
import type { DiagnosedCluster } from './diagnosedCluster';
import { problemText } from './input/problem';
import { readCluster } from './input/readCluster';
import { givenClusters, type InputOptions } from './inputOptions';
import type { Io } from './io';
import { duplicateText } from './text/duplicate';
import { paint } from './text/paint';

/** What was given, evaluated. */
export interface EvaluatedClusters {
  readonly clusters: readonly DiagnosedCluster[];
  /** Something of it could not be understood, which was said. */
  readonly flawed: boolean;
}

/**
 * Reads what was given and evaluates it; says on standard error what could not be understood.
 *
 * @param command - For its errors.
 * @param files - Bare FILEs.
 * @param options - The options that `addInputOptions` adds.
 * @param io - Where it reads and writes.
 * @param rules - Those to evaluate.
 * @returns The clusters, of what could be understood. Ends the command where nothing was given.
 */
export async function evaluateClusters(
  command: Command,
  files: readonly string[],
  options: InputOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<EvaluatedClusters> {
  const { partial, strict } = options;
  const clusters: DiagnosedCluster[] = [];
  let flawed = false;
  const error = paint(io.colour.err).error('error');
  const warning = paint(io.colour.err).warning('warning');
  for (const [name, paths] of givenClusters(command, files, options)) {
    const given = await readCluster(name, paths, io.readStdin);
    given.problems.forEach(problem => io.err(`${error}: ${problemText(problem)}\n`));
    given.duplicates.forEach(duplicate => io.err(`${warning}: ${duplicateText(duplicate)}\n`));
    flawed ||= given.problems.length > 0;
    const objects = [...given.objects.values()].map(({ object }) => object);
    const evaluation = evaluateGiven(objects, { partial, strict, rules });
    clusters.push({ name, evaluation, sources: given.objects });
  }
  return { clusters, flawed };
}
