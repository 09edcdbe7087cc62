import { type Command, Option } from 'commander';
import { evaluationSource, finish, type Graph, graphSteps } from '../../src/graph';
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
  Draw a folder. GitHub and GitLab draw what is printed, where it stands in a block \`\`\`mermaid:
    $ gateway-fleet graph manifests/

  Draw what two overlays make of one base, side by side:
    $ gateway-fleet graph --cluster east=base/ --cluster east=east/ --cluster west=base/

  Count what is refused, and why:
    $ gateway-fleet graph --output json manifests/ \\
        | jq -r '.edges[] | select(.status == "False" and (.aside | not)) | .reason' | sort | uniq -c

Solid lines are attached, dotted ones with a reason are refused, and with a question mark unknown;
those from a route that no listener takes are dotted too: nothing goes along them. A listener that is
not meant for a route, beside one that takes it, has no line to it; in JSON its edge is "aside".
Mermaid draws up to 500 lines unless its maxEdges says otherwise.

Exit status:
  0  whatever is refused: diagnose is there to judge
  2  bad input: what can not be understood, and clusters that can not be read
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
 * @param program - To add it to.
 * @param io - Where it reads and writes.
 * @param done - Is told the exit status.
 */
export function addGraph(program: Command, io: Io, done: (status: ExitStatus) => void): void {
  addInputOptions(program.command('graph'))
    .summary('draw which listener leads to which route and backend')
    .description(
      'Draws GatewayClasses, Gateways with their listeners, routes and backends, and what joins or refuses them.'
    )
    .addOption(
      new Option('-o, --output <format>', 'a Mermaid flowchart, or JSON for programs')
        .choices(['mermaid', 'json'])
        .default('mermaid')
    )
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: GraphOptions, command: Command) => {
      done(await graph(command, files, options, io));
    });
}
