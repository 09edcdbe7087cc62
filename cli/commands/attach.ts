import { type Command, InvalidArgumentError, Option } from 'commander';
import { isHostname, type WantedRoute } from '../../src/analysis';
import { ROUTE_KINDS } from '../../src/gatewayApi/kinds';
import type { RouteKind } from '../../src/gatewayApi/types';
import { askCluster, takesRoute } from '../askCluster';
import { evaluateClusters } from '../evaluateClusters';
import { EXIT, type ExitStatus } from '../exitStatus';
import { addInputOptions, type InputOptions } from '../inputOptions';
import type { Io } from '../io';
import { attachJson } from '../json/attach';
import { attachReport } from '../text/attach';
import { paint } from '../text/paint';
import { visible } from '../visible';

interface AttachOptions extends InputOptions {
  readonly namespace: string;
  readonly kind: RouteKind;
  readonly hostname?: readonly string[];
  readonly output: 'text' | 'json';
  readonly allChecks?: boolean;
}

const EXAMPLES = `
Examples:
  Find where an HTTPRoute of namespace shop can attach:
    $ gateway-fleet attach --namespace shop manifests/

  Find where it is served for these hostnames, in two clusters:
    $ gateway-fleet attach --namespace shop --hostname shop.example.com --hostname shop.example.net \\
        --cluster east=east/ --cluster west=west/

  Ask live clusters of the kubeconfig:
    $ gateway-fleet attach -n shop --context east --context west

  Print the parentRef for the first open listener:
    $ gateway-fleet attach -n shop -o json manifests/ \\
        | jq '[.clusters[].listeners[] | select(.answer == "open")][0].parentRef'

Each listener of a Gateway or ListenerSet gives one answer. The best answers come first:
  open         the listener accepts the route
  unconfirmed  the listener accepts the route, but no controller is known to accept its GatewayClass;
               manifests have no status, so this is their best answer
  unserved     the listener accepts the route, but is itself not served, for the given reason
  unknown      an object that decides is not in the input
  closed       the listener refuses the route; the output gives the fix and who can apply it

The verdict is the one that diagnose gives once the route exists. The command changes nothing.

Exit status:
  0  at least one listener accepts the route: open or unconfirmed
  1  no listener accepts the route
  2  bad input: a file, a document or an option is not valid, or a cluster cannot be read; the answers
     for the rest of the input are printed
`;

function namespaceName(name: string): string {
  if (/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name)) return name;
  throw new InvalidArgumentError('This is not a valid namespace name.');
}

function collectHostname(hostname: string, before: readonly string[] = []): string[] {
  if (isHostname(hostname)) return [...before, hostname.toLowerCase()];
  throw new InvalidArgumentError('This is not a valid hostname.');
}

async function attach(
  command: Command,
  files: readonly string[],
  options: AttachOptions,
  io: Io
): Promise<ExitStatus> {
  const { kind, namespace, hostname = [], output, allChecks = false } = options;
  if (hostname.length > 0 && (kind === 'TCPRoute' || kind === 'UDPRoute')) {
    command.error(`error: a ${visible(kind)} has no hostnames`);
  }
  const wanted: WantedRoute = { kind, namespace, hostnames: [...new Set(hostname)] };
  const { clusters, flawed } = await evaluateClusters(command, files, options, io, []);
  const asked = clusters.map(cluster => askCluster(cluster, wanted));
  io.out(
    output === 'json'
      ? `${JSON.stringify(
          attachJson(asked, wanted, allChecks ? 'all' : 'deciding'),
          undefined,
          2
        )}\n`
      : attachReport(asked, wanted, paint(io.color.out))
  );
  if (flawed) return EXIT.badInput;
  return asked.some(({ listeners }) => listeners.some(takesRoute)) ? EXIT.clean : EXIT.found;
}

/**
 * Adds the command `attach`.
 *
 * @param done - Receives the exit status.
 */
export function addAttach(program: Command, io: Io, done: (status: ExitStatus) => void): void {
  addInputOptions(program.command('attach'))
    .summary('find the listeners that would accept a new route')
    .description(
      'Asks every listener whether it would accept a route that does not exist yet. Prints the parentRef to copy, or the smallest fix for a refusal.'
    )
    .addOption(
      new Option('-n, --namespace <name>', 'namespace of the route; it need not exist')
        .argParser(namespaceName)
        .makeOptionMandatory()
    )
    .addOption(
      new Option('-k, --kind <kind>', 'kind of the route').choices(ROUTE_KINDS).default('HTTPRoute')
    )
    .addOption(
      new Option(
        '--hostname <hostname>',
        'hostname of the route (repeatable; default: all hostnames of a listener)'
      ).argParser(collectHostname)
    )
    .addOption(
      new Option('-o, --output <format>', 'text is for people, json for programs')
        .choices(['text', 'json'])
        .default('text')
    )
    .option(
      '--all-checks',
      'json: each listener has all its checks, not only those that are not True'
    )
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: AttachOptions, command: Command) => {
      done(await attach(command, files, options, io));
    });
}
