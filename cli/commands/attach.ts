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
}

const EXAMPLES = `
Examples:
  Where can an HTTPRoute of namespace shop attach?
    $ gateway-fleet attach --namespace shop manifests/

  And where would it be served for these hostnames? In which of two clusters?
    $ gateway-fleet attach --namespace shop --hostname shop.example.com --hostname shop.example.net \\
        --cluster east=east/ --cluster west=west/

  Ask live clusters of the kubeconfig:
    $ gateway-fleet attach -n shop --context east --context west

  Take the parentRef of the first listener that is open:
    $ gateway-fleet attach -n shop -o json manifests/ \\
        | jq '[.clusters[].listeners[] | select(.answer == "open")][0].parentRef'

Each listener of a Gateway or ListenerSet gives one answer, the best first:
  open         it takes the route
  unconfirmed  it takes the route, and no controller is known to have accepted its GatewayClass, as in
               manifests, which have no status
  unserved     it takes the route, and is not served itself, for the reason that is said
  unknown      what decides was not given
  closed       it refuses the route; what would open it follows, and whose it is to change

The route is judged as diagnose would judge it once it is there; nothing is written anywhere.

Exit status:
  0  at least one listener takes the route: open or unconfirmed
  1  none does
  2  bad input: a file, a document or an option that can not be understood, a cluster that can not be
     read; all others are asked
`;

function namespaceName(name: string): string {
  if (/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name)) return name;
  throw new InvalidArgumentError('No namespace can have this name.');
}

function collectHostname(hostname: string, before: readonly string[] = []): string[] {
  if (isHostname(hostname)) return [...before, hostname.toLowerCase()];
  throw new InvalidArgumentError('It is no hostname.');
}

async function attach(
  command: Command,
  files: readonly string[],
  options: AttachOptions,
  io: Io
): Promise<ExitStatus> {
  const { kind, namespace, hostname = [], output } = options;
  if (hostname.length > 0 && (kind === 'TCPRoute' || kind === 'UDPRoute')) {
    command.error(`error: a ${visible(kind)} has no hostnames`);
  }
  const wanted: WantedRoute = { kind, namespace, hostnames: [...new Set(hostname)] };
  const { clusters, flawed } = await evaluateClusters(command, files, options, io, []);
  const asked = clusters.map(cluster => askCluster(cluster, wanted));
  io.out(
    output === 'json'
      ? `${JSON.stringify(attachJson(asked, wanted), undefined, 2)}\n`
      : attachReport(asked, wanted, paint(io.colour.out))
  );
  if (flawed) return EXIT.badInput;
  return asked.some(({ listeners }) => listeners.some(takesRoute)) ? EXIT.clean : EXIT.found;
}

/**
 * Adds the command `attach`.
 *
 * @param program - To add it to.
 * @param io - Where it reads and writes.
 * @param done - Is told the exit status.
 */
export function addAttach(program: Command, io: Io, done: (status: ExitStatus) => void): void {
  addInputOptions(program.command('attach'))
    .summary('say which listeners would take a route that does not exist yet')
    .description(
      'Asks every listener whether it would take a route that does not exist yet: with the parentRef to copy, or the smallest change that would open it.'
    )
    .addOption(
      new Option('-n, --namespace <name>', 'of the route; it need not exist')
        .argParser(namespaceName)
        .makeOptionMandatory()
    )
    .addOption(
      new Option('-k, --kind <kind>', 'of the route').choices(ROUTE_KINDS).default('HTTPRoute')
    )
    .addOption(
      new Option(
        '--hostname <hostname>',
        'of the route (repeatable; without any, every hostname of a listener)'
      ).argParser(collectHostname)
    )
    .addOption(
      new Option('-o, --output <format>', 'for people or for programs')
        .choices(['text', 'json'])
        .default('text')
    )
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: AttachOptions, command: Command) => {
      done(await attach(command, files, options, io));
    });
}
