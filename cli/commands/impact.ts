import { type Command, Option } from 'commander';
import { existsSync } from 'node:fs';
import type { Rule } from '../../src/analysis';
import { FILE_RULES } from '../../src/analysis/rules/input';
import { evaluateClusters } from '../evaluateClusters';
import { EXIT, type ExitStatus } from '../exitStatus';
import { afterFiles } from '../impact/appliedFiles';
import { type ComparedCluster, comparedClusters, getsWorse } from '../impact/comparedCluster';
import { DEFAULT_CLUSTER, parseClusterFile } from '../input/clusterFiles';
import { addFileOptions, addLiveOptions, type InputOptions } from '../inputOptions';
import type { Io } from '../io';
import { impactJson } from '../json/impact';
import { impactMarkdown } from '../output/impactMarkdown';
import { impactReport } from '../text/impact';
import { paint } from '../text/paint';

type ClusterFile = readonly [cluster: string, file: string];

interface ImpactCommandOptions extends InputOptions {
  readonly before?: readonly ClusterFile[];
  readonly after?: readonly ClusterFile[];
  readonly output: 'text' | 'json' | 'markdown';
}

interface Comparison {
  readonly clusters: readonly ComparedCluster[];
  readonly flawed: boolean;
}

const EXAMPLES = `
Examples:
  Compare two folders:
    $ gateway-fleet impact main/manifests manifests

  Compare several files and clusters:
    $ gateway-fleet impact --before east=base/ --before east=old/ --after east=base/ --after east=new/

  See what files change in a live cluster, before they are applied:
    $ gateway-fleet impact --context east manifests/

  Write the comment of a pull request:
    $ gateway-fleet impact --output markdown main/manifests manifests

For each match that the change reaches, one request is traced on both sides, at most 200. A request for a
wildcard has the first host that no route names. Objects of a live cluster that the files lack stay.

Exit status:
  0  nothing gets worse
  1  there is a new error finding, a parent no longer accepts or serves a route, or backends no longer
     answer a request
  2  bad input: a file, a document or an option is not valid, or a cluster cannot be read
`;

function collectSide(argument: string, before: readonly ClusterFile[] = []): ClusterFile[] {
  const named = existsSync(argument) ? undefined : parseClusterFile(argument);
  return [...before, named ?? [DEFAULT_CLUSTER, argument]];
}

async function compareFiles(
  command: Command,
  files: readonly string[],
  options: ImpactCommandOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<Comparison> {
  const { before = [], after = [] } = options;
  const [first, second, ...others] = files;
  const isPair = before.length + after.length === 0;
  if (isPair ? second === undefined || others.length > 0 : files.length > 0) {
    return command.error(
      'error: give BEFORE and AFTER, or --before FILE and --after FILE, or --context NAME and FILEs'
    );
  }
  const side = (given: readonly ClusterFile[], path: string | undefined) =>
    evaluateClusters(
      command,
      path === undefined ? [] : [path],
      { ...options, cluster: given },
      io,
      rules
    );
  const old = await side(before, first);
  const now = await side(after, second);
  return {
    clusters: comparedClusters(old.clusters, now.clusters),
    flawed: old.flawed || now.flawed,
  };
}

async function compareLive(
  command: Command,
  files: readonly string[],
  options: ImpactCommandOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<Comparison> {
  const { before, after } = options;
  if (before !== undefined || after !== undefined || files.length === 0) {
    return command.error('error: --context needs FILEs, without --before and --after');
  }
  const ofFiles = { ...options, context: undefined, allContexts: undefined };
  const given = await evaluateClusters(command, files, ofFiles, io, FILE_RULES);
  const read = await evaluateClusters(command, [], options, io, rules);
  const [applied] = given.clusters;
  const clusters = applied === undefined ? [] : read.clusters.map(one => afterFiles(one, applied));
  return { clusters, flawed: given.flawed || read.flawed };
}

function outputOf(
  { output }: ImpactCommandOptions,
  clusters: readonly ComparedCluster[],
  io: Io
): string {
  switch (output) {
    case 'text':
      return impactReport(clusters, paint(io.color.out));
    case 'json':
      return `${JSON.stringify(impactJson(clusters), undefined, 2)}\n`;
    case 'markdown':
      return impactMarkdown(clusters);
  }
}

async function impact(
  command: Command,
  files: readonly string[],
  options: ImpactCommandOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<ExitStatus> {
  if (options.cluster !== undefined) {
    command.error('error: name clusters with --before NAME=FILE and --after NAME=FILE');
  }
  const isLive = options.context !== undefined || options.allContexts === true;
  const compare = isLive ? compareLive : compareFiles;
  const { clusters, flawed } = await compare(command, files, options, io, rules);
  io.out(outputOf(options, clusters, io));
  if (flawed) return EXIT.badInput;
  return clusters.some(getsWorse) ? EXIT.found : EXIT.clean;
}

/**
 * Adds the command `impact`.
 *
 * @param done - Receives the exit status.
 */
export function addImpact(
  program: Command,
  io: Io,
  rules: readonly Rule[],
  done: (status: ExitStatus) => void
): void {
  addLiveOptions(addFileOptions(program.command('impact')))
    .summary('find what a change of files changes: verdicts, findings, answers')
    .description(
      'Compares two sets of files, or a live cluster with what files make of it: which verdicts, findings and answers to requests change.'
    )
    .addOption(
      new Option(
        '--before <FILE>',
        'a file before the change, or CLUSTER=FILE (repeatable)'
      ).argParser(collectSide)
    )
    .addOption(
      new Option(
        '--after <FILE>',
        'a file after the change, or CLUSTER=FILE (repeatable)'
      ).argParser(collectSide)
    )
    .addOption(
      new Option(
        '-o, --output <format>',
        'text is for people, json for programs, markdown for pull requests'
      )
        .choices(['text', 'json', 'markdown'])
        .default('text')
    )
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: ImpactCommandOptions, command: Command) => {
      done(await impact(command, files, options, io, rules));
    });
}
