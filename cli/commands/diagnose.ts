import { type Command, Option } from 'commander';
import type { Rule, Severity } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { evaluateClusters } from '../evaluateClusters';
import { EXIT, type ExitStatus } from '../exitStatus';
import { addInputOptions, type InputOptions } from '../inputOptions';
import type { Io } from '../io';
import { jsonDocument } from '../json/document';
import { SEVERITIES } from '../order';
import { paint } from '../text/paint';
import { textReport } from '../text/report';

interface DiagnoseOptions extends InputOptions {
  readonly output: 'text' | 'json';
  readonly failOn: Severity;
}

const EXAMPLES = `
Examples:
  $ gateway-fleet diagnose manifests/
  $ gateway-fleet diagnose --fail-on warning gateway.yaml routes/
  $ gateway-fleet diagnose --cluster east=base/ --cluster east=east/ --cluster west=base/
  $ kustomize build overlays/east | gateway-fleet diagnose --partial --output json -

By default the input is the whole cluster: what is not in it does not exist. Secrets, ConfigMaps and
EndpointSlices are the exception, where none of them is given. An object that names no namespace is
in the namespace default, as with kubectl apply.
`;

function fails(clusters: readonly DiagnosedCluster[], least: Severity): boolean {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return clusters.some(({ findings }) =>
    findings.some(({ severity }) => failing.includes(severity))
  );
}

async function diagnose(
  command: Command,
  files: readonly string[],
  options: DiagnoseOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<ExitStatus> {
  const { output, failOn } = options;
  const { clusters, flawed } = await evaluateClusters(command, files, options, io, rules);
  io.out(
    output === 'json'
      ? `${JSON.stringify(jsonDocument(clusters), undefined, 2)}\n`
      : textReport(clusters, rules, paint(io.colour.out))
  );
  if (flawed) return EXIT.badInput;
  return fails(clusters, failOn) ? EXIT.found : EXIT.clean;
}

/**
 * Adds the command `diagnose`.
 *
 * @param program - To add it to.
 * @param io - Where it reads and writes.
 * @param rules - Those to evaluate.
 * @param done - Is told the exit status.
 */
export function addDiagnose(
  program: Command,
  io: Io,
  rules: readonly Rule[],
  done: (status: ExitStatus) => void
): void {
  addInputOptions(program.command('diagnose'))
    .summary('say which routes will not get traffic, and why')
    .description('Says which routes will not get traffic, which field says so, and what mends it.')
    .addOption(
      new Option('-o, --output <format>', 'for people or for programs')
        .choices(['text', 'json'])
        .default('text')
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
        .choices(['error', 'warning'])
        .default('error')
    )
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: DiagnoseOptions, command: Command) => {
      done(await diagnose(command, files, options, io, rules));
    });
}
