import { type Command, Option } from 'commander';
import { type Rule, SEVERITIES, type Severity } from '../../src/analysis';
import { CHANNELS } from '../../src/gatewayApi/servedVersions';
import { baselineOf, compareWithBaseline } from '../baseline/baseline';
import { BaselineError, readBaseline, writeBaseline } from '../baseline/baselineFile';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { evaluateClusters } from '../evaluateClusters';
import { EXIT, type ExitStatus } from '../exitStatus';
import { addInputOptions, type InputOptions } from '../inputOptions';
import type { Io } from '../io';
import { jsonDocument } from '../json/document';
import { jsonChunks } from '../json/print';
import { githubAnnotations } from '../output/github';
import { gitlabReport } from '../output/gitlab';
import { sarifLog } from '../output/sarif';
import { baselineNotes } from '../text/baseline';
import { paint } from '../text/paint';
import { textReport } from '../text/report';
import { visible } from '../visible';

type Format = 'text' | 'json' | 'sarif' | 'github' | 'gitlab';

interface DiagnoseOptions extends InputOptions {
  readonly output: Format;
  readonly failOn: Severity;
  readonly allChecks?: boolean;
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

By default the input is the whole cluster: an object that it lacks does not exist. Exceptions, which
--whole ends:
  - Secrets, ConfigMaps and EndpointSlices: where the input has none of a kind, they are unknown.
  - A GatewayClass comes with its controller: verdicts take it as accepted.
  - Where the input installs charts or operators, Services and parents that it lacks are unknown.
An object without a namespace is in the namespace default, as with kubectl apply.

A folder can be the root of a repository. Kustomizations are built. Chart templates, workflows, values
and other YAML are passed over, and one line counts them. A field with a variable, \${NAME} or {{ name }},
is unknown.

Files are checked as kubectl apply does: fields and values that the API server refuses, and versions
that it does not serve, for the standard channel of the Gateway API, or for the experimental channel
where the input installs charts or operators.

From a live cluster the command reads the kinds of the Gateway API, Namespaces, Services and
EndpointSlices. It never reads Secrets and ConfigMaps. If you cannot list a kind in all namespaces,
it lists the namespace of the context. The output names what it could not read; verdicts that depend
on it are unknown.

Accept all current findings, and fail only on new ones:
  $ gateway-fleet diagnose --baseline known.json --update-baseline manifests/
  $ gateway-fleet diagnose --baseline known.json manifests/
The baseline identifies findings by cluster, code, object and field. It stays valid when files, lines
or the order of lists change.

Exit status:
  0  no finding at or above --fail-on that is not in the baseline
  1  at least one such finding
  2  bad input: a file, a document, an option or the baseline is not valid, no route of a cluster may
     be read, or part of a cluster cannot be read for another reason than a permission; the findings
     for the rest of the input are printed
`;

function fails(clusters: readonly DiagnosedCluster[], least: Severity): boolean {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return clusters.some(({ findings }) =>
    findings.some(({ severity }) => failing.includes(severity))
  );
}

function outputOf(
  { output, allChecks = false }: DiagnoseOptions,
  clusters: readonly DiagnosedCluster[],
  rules: readonly Rule[],
  { color, roots }: Io
): Iterable<string> {
  switch (output) {
    case 'text':
      return textReport(clusters, rules, paint(color.out));
    case 'json':
      return jsonChunks(jsonDocument(clusters, allChecks ? 'all' : 'deciding'));
    case 'sarif':
      return jsonChunks(sarifLog(clusters, rules, roots));
    case 'github':
      return githubAnnotations(clusters, roots);
    case 'gitlab':
      return jsonChunks(gitlabReport(clusters, roots));
  }
}

async function diagnose(
  command: Command,
  files: readonly string[],
  options: DiagnoseOptions,
  io: Io,
  rules: readonly Rule[]
): Promise<ExitStatus> {
  const { failOn, baseline, updateBaseline = false } = options;
  if (updateBaseline && baseline === undefined) {
    command.error('error: --update-baseline needs --baseline FILE');
  }
  try {
    // Before the clusters are read, which can take long.
    const accepted = baseline === undefined || updateBaseline ? [] : readBaseline(baseline);
    const { clusters, flawed } = await evaluateClusters(command, files, options, io, rules);
    if (updateBaseline && baseline !== undefined && !flawed) {
      const entries = baselineOf(clusters);
      writeBaseline(baseline, entries);
      accepted.push(...entries);
    }
    const compared = compareWithBaseline(clusters, accepted);
    for (const part of outputOf(options, compared.clusters, rules, io)) io.out(part);
    if (baseline !== undefined) {
      io.err(
        updateBaseline && flawed
          ? `error: ${visible(baseline)} is unchanged, because not all of the input was read\n`
          : baselineNotes(baseline, compared)
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
 * @param done - Receives the exit status.
 */
export function addDiagnose(
  program: Command,
  io: Io,
  rules: readonly Rule[],
  done: (status: ExitStatus) => void
): void {
  addInputOptions(program.command('diagnose'))
    .summary('find the routes that get no traffic, and why')
    .description('Finds the routes that get no traffic, the field that decides, and the fix.')
    .addOption(
      new Option(
        '-o, --output <format>',
        'text is for people, json for programs, sarif for code scanning, github and gitlab for their CI'
      )
        .choices(['text', 'json', 'sarif', 'github', 'gitlab'])
        .default('text')
    )
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes the exit status 1')
        .choices(['error', 'warning'])
        .default('error')
    )
    .addOption(
      new Option(
        '--channel <channel>',
        'Gateway API channel of the cluster to which FILEs are applied (default: standard, or that of CustomResourceDefinitions in FILEs)'
      ).choices(CHANNELS)
    )
    .option(
      '--all-checks',
      'json: each listener has all its checks, not only those that are not True'
    )
    .option('--baseline <FILE>', 'hide the findings that FILE accepts')
    .option('--update-baseline', 'write FILE, so that it accepts exactly the current findings')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: DiagnoseOptions, command: Command) => {
      done(await diagnose(command, files, options, io, rules));
    });
}
