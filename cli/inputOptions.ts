import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ClusterFiles, clusterFiles, parseClusterFile } from './input/clusterFiles';
import { parseDuration } from './input/duration';

type NamedFile = readonly [name: string, file: string];

/** How input is given; the same for every command that takes any. */
export interface InputOptions {
  readonly cluster?: readonly NamedFile[];
  readonly partial?: boolean;
  readonly strict?: boolean;
  readonly context?: readonly string[];
  readonly allContexts?: boolean;
  readonly kubeconfig?: string;
  /** In milliseconds; 0 is as long as it likes. */
  readonly requestTimeout: number;
}

/** What live clusters are to be read. */
export type LiveOptions = Pick<
  InputOptions,
  'context' | 'allContexts' | 'kubeconfig' | 'requestTimeout'
>;

const DEFAULT_TIMEOUT = '30s';

function timeoutMs(argument: string): number {
  const parsed = parseDuration(argument);
  if (parsed === undefined) throw new InvalidArgumentError('It must look like 30s, 2m or 0.');
  return parsed;
}

function collectClusterFile(argument: string, before: readonly NamedFile[] = []): NamedFile[] {
  const parsed = parseClusterFile(argument);
  if (parsed === undefined) throw new InvalidArgumentError('It must look like NAME=FILE.');
  return [...before, parsed];
}

/**
 * Adds the arguments and options by which input is given.
 *
 * @param command - To add them to.
 * @returns The same command.
 */
export function addInputOptions(command: Command): Command {
  return command
    .argument('[FILE...]', 'YAML or JSON; a folder with all below it; - is standard input')
    .addOption(
      new Option(
        '--cluster <NAME=FILE>',
        'a FILE of the cluster NAME (repeatable; a bare FILE belongs to the cluster default)'
      ).argParser(collectClusterFile)
    )
    .option(
      '--partial',
      'the input is a part of the cluster: what is not in it is unknown instead of missing'
    )
    .option(
      '--strict',
      'a namespace without a Namespace object may have any labels, so a selector on it is unknown'
    )
    .optionsGroup('Live clusters:')
    .addOption(
      new Option(
        '--context <NAME>',
        'read the cluster of a context of the kubeconfig (repeatable; beside any FILE)'
      ).argParser((name, before: readonly string[] = []) => [...before, name])
    )
    .option('--all-contexts', 'read the cluster of each context')
    .option(
      '--kubeconfig <FILE>',
      'the kubeconfig (default: the files of KUBECONFIG, or ~/.kube/config)'
    )
    .addOption(
      new Option('--request-timeout <DURATION>', 'how long to wait for an answer; 0 is for ever')
        .argParser(timeoutMs)
        .default(timeoutMs(DEFAULT_TIMEOUT), DEFAULT_TIMEOUT)
    )
    .optionsGroup('Options:');
}

/**
 * Sorts what was given by cluster.
 *
 * @param command - For its errors.
 * @param files - Bare FILEs.
 * @param options - The options that `addInputOptions` adds.
 * @returns The files of each cluster. Ends the command where there are none.
 */
export function givenClusters(
  command: Command,
  files: readonly string[],
  { cluster = [], context = [], allContexts = false }: InputOptions
): ClusterFiles {
  const live = allContexts || context.length > 0;
  if (files.length === 0 && cluster.length === 0 && !live) {
    command.error('error: name at least one FILE, or - for standard input, or a --context');
  }
  return clusterFiles(files, cluster);
}
