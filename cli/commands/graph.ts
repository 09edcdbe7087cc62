import { type Command, Option } from 'commander';
import { finish } from '../../src/analysis';
import { evaluationSource, type Graph, graphSteps } from '../../src/graph';
import { jsonOf } from '../../src/graph/export/json';
import { mermaidOf } from '../../src/graph/export/mermaid';
import { evaluateClusters } from '../evaluateClusters';
import { EXIT, type ExitStatus } from '../exitStatus';
import { addInputOptions, type InputOptions } from '../inputOptions';
import type { Io } from '../io';

type Format = 'mermaid' | 'json';

interface GraphOptions extends InputOptions {
  readonly output: Format;
}

const EXAMPLES = `
Examples:
  Draw a folder. GitHub and GitLab render the output in a \`\`\`mermaid block:
    $ gateway-fleet graph manifests/

  Draw two overlays of one base side by side:
    $ gateway-fleet graph --cluster east=base/ --cluster east=east/ --cluster west=base/

  Count the refusals by reason:
    $ gateway-fleet graph --output json manifests/ \\
        | jq -r '.edges[] | select(.status == "False" and (.aside | not)) | .reason' | sort | uniq -c

A solid line is an attachment. A dotted line with a reason is a refusal, and one with a question mark
is unknown. A route that no listener accepts has dotted lines to its backends, because it gets no
requests. If one listener accepts a route and another is not meant for it, the second has no line; in
JSON its edge is "aside". Mermaid draws up to 500 lines unless its maxEdges is higher.

Exit status:
  0  the graph is complete, even if routes are refused
  2  bad input: a file or an option is not valid, or a cluster cannot be read
`;

const WRITERS: Readonly<Record<Format, (graph: Graph) => string>> = {
  mermaid: mermaidOf,
  json: graph => `${JSON.stringify(jsonOf(graph), undefined, 2)}\n`,
};

async function graph(
  command: Command,
  files: readonly string[],
  options: GraphOptions,
  io: Io
): Promise<ExitStatus> {
  const { clusters, flawed } = await evaluateClusters(command, files, options, io, []);
  const sources = clusters.map(({ name, evaluation }) => evaluationSource(name, evaluation));
  io.out(WRITERS[options.output](finish(graphSteps(sources))));
  return flawed ? EXIT.badInput : EXIT.clean;
}

/**
 * Adds the command `graph`.
 *
 * @param done - Receives the exit status.
 */
export function addGraph(program: Command, io: Io, done: (status: ExitStatus) => void): void {
  addInputOptions(program.command('graph'))
    .summary('draw the listeners, routes and backends, and their connections')
    .description(
      'Draws GatewayClasses, Gateways with their listeners, routes and backends, with attachments and refusals.'
    )
    .addOption(
      new Option('-o, --output <format>', 'mermaid is a flowchart, json is for programs')
        .choices(['mermaid', 'json'])
        .default('mermaid')
    )
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: GraphOptions, command: Command) => {
      done(await graph(command, files, options, io));
    });
}
