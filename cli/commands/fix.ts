import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Finding, formatMessage, objectText, type Rule } from '../../src/analysis';
import { evaluateClusters } from '../evaluateClusters';
import { EXIT, type ExitStatus } from '../exitStatus';
import { fixFindings } from '../fix/fixFindings';
import type { FixWay } from '../fix/fixOutcome';
import { Workspace } from '../fix/workspace';
import { DEFAULT_CLUSTER } from '../input/clusterFiles';
import { fileReason } from '../input/fileReason';
import { addFileOptions, type InputOptions } from '../inputOptions';
import type { Io } from '../io';
import { unifiedDiff } from '../output/unifiedDiff';
import { codeHint, ruleOfCode } from '../ruleOfCode';
import { fixReport, waysLines } from '../text/fixReport';
import { paint } from '../text/paint';
import { visible } from '../visible';

interface FixOptions extends Omit<InputOptions, 'requestTimeout'> {
  readonly way?: number;
  readonly dryRun?: boolean;
  readonly createIn?: string;
}

const ALL = 'all';
const EXAMPLES = `
Examples:
  See what would change:
    $ gateway-fleet fix all --dry-run manifests/

  Fix all findings of one code:
    $ gateway-fleet fix RefNotPermitted manifests/

  Choose the second way where a finding has several, as diagnose lists them:
    $ gateway-fleet fix NamespaceNotAllowed --way 2 manifests/

  Put new objects into a file of their own:
    $ gateway-fleet fix RefNotPermitted --create-in manifests/grants.yaml manifests/

Only the lines of the fix change: comments, order and style stay. A new object is a document at the end
of the file of the finding's object, or of --create-in FILE. Findings are computed again after each fix,
so one fix can solve several. A finding with several ways asks on a terminal, and is left otherwise.

An object that a kustomization builds, that has templates, or that comes from standard input is not
written as it is. Its findings are left. Nothing is written if a file cannot be read.

Exit status:
  0  no finding is left that a change of an object fixes
  1  at least one is left
  2  bad input: a file, a document or an option is not valid; nothing is written
`;

function wayNumber(argument: string): number {
  if (/^[1-9]\d?$/.test(argument)) return Number(argument);
  throw new InvalidArgumentError('Write it as 1, 2, ...');
}

function asking({ ask, err }: Io) {
  return (
    ask &&
    (async (finding: Finding, ways: readonly FixWay[]): Promise<FixWay | undefined> => {
      const { code, object, message } = finding;
      err(visible(`${code}: ${objectText(object)}: ${formatMessage(message)}`));
      err(`\n${waysLines(ways).join('\n')}\n`);
      const numbers = ways.map(({ number }) => number).join('/');
      const answer = await ask(`Which way? [${numbers}, or Enter to leave it] `);
      return ways.find(({ number }) => String(number) === answer.trim());
    })
  );
}

async function fix(
  command: Command,
  code: string,
  files: readonly string[],
  options: FixOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<ExitStatus> {
  const rule = code.toLowerCase() === ALL ? undefined : ruleOfCode(code, rules);
  if (rule === undefined && code.toLowerCase() !== ALL) {
    return command.error(`error: ${codeHint(code, rules)}`);
  }
  const { way, dryRun = false, createIn } = options;
  const input = { ...options, requestTimeout: 0 };
  const { clusters, flawed } = await evaluateClusters(command, files, input, io, rules, false);
  if (flawed) {
    io.err('error: nothing is written, because not all of the input was read\n');
    return EXIT.badInput;
  }
  const workspace = new Workspace(clusters, createIn);
  const request = { code: rule?.code, way, choose: asking(io) };
  const result = await fixFindings(clusters, request, workspace);
  const changed = workspace.changed();
  try {
    if (!dryRun) changed.forEach(file => file.write());
  } catch (error) {
    return command.error(`error: ${visible(fileReason(error))}`);
  }
  const named = clusters.some(({ name }) => name !== DEFAULT_CLUSTER);
  const { color } = io;
  // The diff alone is on standard output, so that it can be applied.
  const colors = paint(dryRun ? color.err : color.out);
  const report = fixReport(result, changed, { named, dryRun }, colors);
  if (dryRun) {
    io.err(report);
    io.out(unifiedDiff(changed, io.roots));
  } else io.out(report);
  return result.outcomes.some(({ left }) => left !== undefined) ? EXIT.found : EXIT.clean;
}

/**
 * Adds the command `fix`.
 *
 * @param done - Receives the exit status.
 */
export function addFix(
  program: Command,
  io: Io,
  rules: readonly Rule[],
  done: (status: ExitStatus) => void
): void {
  addFileOptions(program.command('fix').argument('<CODE>', 'the code of a finding, or all'))
    .summary('write the smallest changes that fix findings into the files')
    .description('Writes the smallest changes that fix findings into the files.')
    .option('--dry-run', 'print the changes as a unified diff, and write nothing')
    .addOption(
      new Option('--way <N>', 'the fix to take where a finding has several').argParser(wayNumber)
    )
    .option('--create-in <FILE>', 'the file for new objects')
    .addHelpText('after', EXAMPLES)
    .action(async (code: string, files: string[], options: FixOptions, command: Command) => {
      done(await fix(command, code, files, options, io, rules));
    });
}
