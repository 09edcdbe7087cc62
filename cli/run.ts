import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import type { Rule } from '../src/analysis';
import { RULES } from '../src/analysis';
import { FILE_RULES } from '../src/analysis/rules/input';
import { addAttach } from './commands/attach';
import { addDiagnose } from './commands/diagnose';
import { addExplain } from './commands/explain';
import { addFix } from './commands/fix';
import { addGraph } from './commands/graph';
import { addImpact } from './commands/impact';
import { addTrace } from './commands/trace';
import { EXIT, type ExitStatus } from './exitStatus';
import type { Io } from './io';

const ABOUT =
  'Explains why a Gateway API route gets no traffic, from manifests or live clusters. It names the listener that refuses the route, the field that decides, and the smallest fix.';

const EXAMPLES = `
Examples:
  Check a folder before you apply it:
    $ gateway-fleet diagnose manifests/

  Check the output of a chart, which is only part of the cluster:
    $ helm template shop ./chart | gateway-fleet diagnose --partial -

  Check live clusters of the kubeconfig:
    $ gateway-fleet diagnose --context east --context west

  Find the listeners that would accept a new route:
    $ gateway-fleet attach --namespace shop --hostname shop.example.com manifests/

  Find who answers a request:
    $ gateway-fleet trace https://shop.example.com/cart manifests/

  Write the fixes into the files:
    $ gateway-fleet fix all --dry-run manifests/

  See what a change of files changes:
    $ gateway-fleet impact main/manifests manifests

  Read what a finding means:
    $ gateway-fleet explain NamespaceNotAllowed

  Draw listeners, routes and backends for a Markdown page:
    $ gateway-fleet graph manifests/

Exit status:
  0  no finding at or above --fail-on; attach: at least one listener accepts the route; trace: every
     request is answered as expected; fix: no finding is left that it could fix;
     impact: nothing gets worse
  1  at least one such finding; attach: no listener accepts the route; trace: a request is not; fix: one
     is left; impact: something gets worse
  2  bad input: a file or an option is not valid, or a cluster cannot be read; or the output cannot be
     written
`;

const ALL_RULES: readonly Rule[] = [...RULES, ...FILE_RULES];

/**
 * Runs the command.
 *
 * @param args - Without node and the script.
 * @returns The exit status. An option that is not valid is bad input.
 */
export async function run(
  args: readonly string[],
  io: Io,
  rules: readonly Rule[] = ALL_RULES
): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.clean;
  const done = (result: ExitStatus) => {
    status = result;
  };
  const program = new Command('gateway-fleet')
    .description(ABOUT)
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(gateway-fleet --help shows examples)')
    .addHelpText('after', EXAMPLES);
  addDiagnose(program, io, rules, done);
  addAttach(program, io, done);
  addExplain(program, io, rules, done);
  addFix(program, io, rules, done);
  addGraph(program, io, done);
  addImpact(program, io, rules, done);
  addTrace(program, io, done);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.clean : EXIT.badInput;
  }
  return status;
}
