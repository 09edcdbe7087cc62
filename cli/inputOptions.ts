import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ClusterFiles, clusterFiles, parseClusterFile } from './input/clusterFiles';

type NamedFile = readonly [name: string, file: string];

/** How input is given; the same for every command that takes any. */
export interface InputOptions {
  readonly cluster?: readonly NamedFile[];
  readonly partial?: boolean;
  readonly strict?: boolean;
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
    );
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
  { cluster = [] }: InputOptions
): ClusterFiles {
  if (files.length === 0 && cluster.length === 0) {
    command.error('error: name at least one FILE, or - for standard input');
  }
  return clusterFiles(files, cluster);
}
