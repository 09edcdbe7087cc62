import { type Command, Option } from 'commander';
import { type Rule, SEVERITIES, type Severity } from '../../src/analysis';
import { baselineOf, compareWithBaseline } from '../baseline/baseline';
import { BaselineError, readBaseline, writeBaseline } from '../baseline/baselineFile';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { evaluateClusters } from '../evaluateClusters';
import { EXIT, type ExitStatus } from '../exitStatus';
import { addInputOptions, type InputOptions } from '../inputOptions';
import type { Io } from '../io';
import { jsonDocument } from '../json/document';
import { githubAnnotations } from '../output/github';
import { gitlabReport } from '../output/gitlab';
import { sarifLog } from '../output/sarif';
import { baselineText } from '../text/baseline';
import { paint } from '../text/paint';
import { textReport } from '../text/report';
import { visible } from '../visible';

type Format = 'text' | 'json' | 'sarif' | 'github' | 'gitlab';

interface DiagnoseOptions extends InputOptions {
  readonly output: Format;
  readonly failOn: Severity;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

const EXAMPLES = `
Examples:
  $ gateway-fleet diagnose manifests/
  $ gateway-fleet diagnose --fail-on warning gateway.yaml routes/
  $ gateway-fleet diagnose --cluster east=base/ --cluster east=east/ --cluster west=base/
  $ kustomize build overlays/east | gateway-fleet diagnose --partial --output json -
  $ gateway-fleet diagnose --context east --context west

By default the input is the whole cluster: what is not in it does not exist. Secrets, ConfigMaps and
EndpointSlices are the exception, where none of them is given. An object that names no namespace is
in the namespace default, as with kubectl apply.

Of a live cluster only the kinds of the Gateway API, Namespaces, Services and EndpointSlices are
read; Secrets and ConfigMaps never are. Where a kind may not be listed in all namespaces it is in the
one that the context names. What could not be read makes a verdict unknown, and is said.

Accept what is found today, and fail only on what comes new:
  $ gateway-fleet diagnose --baseline known.json --update-baseline manifests/
  $ gateway-fleet diagnose --baseline known.json manifests/
The baseline names findings by cluster, code, object and field, so it stays good when files, lines
and the order of lists change.

Exit status:
  0  no finding at or above --fail-on that is not in the baseline
  1  at least one
  2  bad input: a file, a document, an option or a baseline that can not be understood, a cluster
     that can not be read or shows none of its routes; all others are judged and printed
`;

function fails(clusters: readonly DiagnosedCluster[], least: Severity): boolean {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return clusters.some(({ findings }) =>
    findings.some(({ severity }) => failing.includes(severity))
  );
}

function outputOf(
  format: Format,
  clusters: readonly DiagnosedCluster[],
  rules: readonly Rule[],
  { colour, roots }: Io
): string {
  const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
  switch (format) {
    case 'text':
      return textReport(clusters, rules, paint(colour.out));
    case 'json':
      return json(jsonDocument(clusters));
    case 'sarif':
      return json(sarifLog(clusters, rules, roots));
    case 'github':
      return githubAnnotations(clusters, roots);
    case 'gitlab':
      return json(gitlabReport(clusters, roots));
  }
}

async function diagnose(
  command: Command,
  files: readonly string[],
  options: DiagnoseOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<ExitStatus> {
  const { output, failOn, baseline, updateBaseline = false } = options;
  if (updateBaseline && baseline === undefined) {
    command.error('error: --update-baseline needs --baseline FILE');
  }
  try {
    // Before the clusters are asked, which may take long.
    const accepted = baseline === undefined || updateBaseline ? [] : readBaseline(baseline);
    const { clusters, flawed } = await evaluateClusters(command, files, options, io, rules);
    if (updateBaseline && baseline !== undefined && !flawed) {
      const entries = baselineOf(clusters);
      writeBaseline(baseline, entries);
      accepted.push(...entries);
    }
    const compared = compareWithBaseline(clusters, accepted);
    io.out(outputOf(output, compared.clusters, rules, io));
    if (baseline !== undefined) {
      io.err(
        updateBaseline && flawed
          ? `error: ${visible(baseline)} is left as it is: not all of the input was read\n`
          : baselineText(baseline, compared)
      );
    }
    if (flawed) return EXIT.badInput;
    return fails(compared.clusters, failOn) ? EXIT.found : EXIT.clean;
  } catch (error) {
    if (!(error instanceof BaselineError)) throw error;
    return command.error(`error: ${visible(error.message)}`);
  }
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
      new Option(
        '-o, --output <format>',
        'for people, for programs, for code scanning, for GitHub Actions, for GitLab CI'
      )
        .choices(['text', 'json', 'sarif', 'github', 'gitlab'])
        .default('text')
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
        .choices(['error', 'warning'])
        .default('error')
    )
    .option('--baseline <FILE>', 'leave out the findings that FILE accepts')
    .option('--update-baseline', 'write FILE: accept what is found now, and nothing else')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: DiagnoseOptions, command: Command) => {
      done(await diagnose(command, files, options, io, rules));
    });
}
