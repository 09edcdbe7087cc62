import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Channel } from '../src/gatewayApi/servedVersions';
import { type ClusterFiles, clusterFiles, parseClusterFile } from './input/clusterFiles';
import { parseDuration } from './input/duration';

type NamedFile = readonly [name: string, file: string];

/** The input options, the same for every command. */
export interface InputOptions {
  readonly cluster?: readonly NamedFile[];
  readonly partial?: boolean;
  readonly strict?: boolean;
  readonly strictInput?: boolean;
  readonly whole?: boolean;
  readonly kustomize?: boolean;
  /** The CRDs of the cluster to which the FILEs are applied. */
  readonly channel?: Channel;
  readonly context?: readonly string[];
  readonly allContexts?: boolean;
  readonly kubeconfig?: string;
  /** In milliseconds; 0 is no limit. */
  readonly requestTimeout: number;
}

/** Which live clusters to read. */
export type LiveOptions = Pick<
  InputOptions,
  'context' | 'allContexts' | 'kubeconfig' | 'requestTimeout'
>;

const DEFAULT_TIMEOUT = '30s';

function timeoutMs(argument: string): number {
  const parsed = parseDuration(argument);
  if (parsed === undefined) throw new InvalidArgumentError('Write it as 30s, 2m or 0.');
  return parsed;
}

function collectClusterFile(argument: string, before: readonly NamedFile[] = []): NamedFile[] {
  const parsed = parseClusterFile(argument);
  if (parsed === undefined) throw new InvalidArgumentError('Write it as NAME=FILE.');
  return [...before, parsed];
}

/** Adds the arguments and options of files to a command. */
export function addFileOptions(command: Command): Command {
  return command
    .argument('[FILE...]', 'YAML or JSON, a folder (read recursively), or - for standard input')
    .addOption(
      new Option(
        '--cluster <NAME=FILE>',
        'add FILE to the cluster NAME (repeatable; a bare FILE belongs to the cluster "default")'
      ).argParser(collectClusterFile)
    )
    .option(
      '--partial',
      'the input is part of a cluster: an object that it lacks is unknown instead of missing'
    )
    .option(
      '--whole',
      'the input is the whole cluster: also what repositories usually lack does not exist'
    )
    .option(
      '--strict-input',
      'bad input: a file below a folder that holds anything else than objects'
    )
    .option(
      '--kustomize',
      'build kustomizations with kustomize or kubectl instead, where installed'
    )
    .option('--strict', 'without a Namespace object, the labels of a namespace are unknown');
}

/** Adds the options of live clusters to a command. */
export function addLiveOptions(command: Command): Command {
  return command
    .optionsGroup('Live clusters:')
    .addOption(
      new Option(
        '--context <NAME>',
        'read the cluster of this kubeconfig context (repeatable; FILEs may be given too)'
      ).argParser((name, before: readonly string[] = []) => [...before, name])
    )
    .option('--all-contexts', 'read the clusters of all contexts')
    .option(
      '--kubeconfig <FILE>',
      'the kubeconfig (default: the files of KUBECONFIG, or ~/.kube/config)'
    )
    .addOption(
      new Option(
        '--request-timeout <DURATION>',
        'how long to wait for a response, and for a list with all its pages; 0 is no limit'
      )
        .argParser(timeoutMs)
        .default(timeoutMs(DEFAULT_TIMEOUT), DEFAULT_TIMEOUT)
    )
    .optionsGroup('Options:');
}

/** Adds the arguments and options of the input to a command. */
export function addInputOptions(command: Command): Command {
  return addLiveOptions(addFileOptions(command));
}

/**
 * Groups the FILEs by cluster. Ends the command with an error where neither a FILE nor a context is
 * given.
 */
export function givenClusters(
  command: Command,
  files: readonly string[],
  { cluster = [], context = [], allContexts = false }: InputOptions
): ClusterFiles {
  const live = allContexts || context.length > 0;
  if (files.length === 0 && cluster.length === 0 && !live) {
    command.error('error: give at least one FILE, - for standard input, or a --context');
  }
  return clusterFiles(files, cluster);
}
