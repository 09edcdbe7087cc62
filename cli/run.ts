import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import type { Rule } from '../src/analysis';
import { RULES } from '../src/analysis';
import { addAttach } from './commands/attach';
import { addDiagnose } from './commands/diagnose';
import { addExplain } from './commands/explain';
import { addGraph } from './commands/graph';
import { EXIT, type ExitStatus } from './exitStatus';
import type { Io } from './io';

const ABOUT =
  'Explains, from manifests or live clusters, why a Gateway API route will not get traffic: which listener refuses it, which field of which object says so, and the smallest change that would mend it.';

const EXAMPLES = `
Examples:
  Judge a folder, before it is applied:
    $ gateway-fleet diagnose manifests/

  Judge what a chart makes; the cluster has more than that:
    $ helm template shop ./chart | gateway-fleet diagnose --partial -

  Judge live clusters of the kubeconfig:
    $ gateway-fleet diagnose --context east --context west

  Ask which listeners would take a route, before it is written:
    $ gateway-fleet attach --namespace shop --hostname shop.example.com manifests/

  Learn what a finding means:
    $ gateway-fleet explain NamespaceNotAllowed

  Draw what leads where, for an issue or a page of Markdown:
    $ gateway-fleet graph manifests/

Exit status:
  0  no finding at or above --fail-on; attach: at least one listener takes the route
  1  at least one; attach: none does
  2  bad input: what can not be understood, and clusters that can not be read
`;

/**
 * Runs the command.
 *
 * @param args - Without node and the script.
 * @param io - Where it reads and writes.
 * @param rules - Those to evaluate and explain.
 * @returns The exit status; options that can not be understood are bad input.
 */
export async function run(
  args: readonly string[],
  io: Io,
  rules: readonly Rule[] = RULES
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
    .showHelpAfterError('(gateway-fleet --help teaches by examples)')
    .addHelpText('after', EXAMPLES);
  addDiagnose(program, io, rules, done);
  addAttach(program, io, done);
  addExplain(program, io, rules, done);
  addGraph(program, io, done);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.clean : EXIT.badInput;
  }
  return status;
}
