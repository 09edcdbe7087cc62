import { type Command, Option } from 'commander';
import { readFile } from 'node:fs/promises';
import type { GivenRequest, TracedName } from '../../src/analysis';
import { evaluateClusters } from '../evaluateClusters';
import { EXIT, type ExitStatus } from '../exitStatus';
import { fileReason } from '../input/fileReason';
import { addInputOptions, type InputOptions } from '../inputOptions';
import type { Io } from '../io';
import { traceJson } from '../json/trace';
import { paint } from '../text/paint';
import { traceReport } from '../text/trace';
import type { TraceExpectation } from '../trace/expectation';
import { collectExpectation, collectHeader, namedObject } from '../trace/optionValues';
import { type AskedRequest, readRequests, RequestsProblem } from '../trace/requestsFile';
import { requestOfUrl } from '../trace/requestUrl';
import { traceCluster } from '../trace/tracedCluster';
import { visible } from '../visible';

interface TraceOptions extends InputOptions {
  readonly method?: string;
  readonly header?: ReadonlyArray<readonly [name: string, value: string]>;
  readonly gateway?: TracedName;
  readonly service?: TracedName;
  readonly clientNamespace?: string;
  readonly sni?: string;
  readonly requests?: string;
  readonly expect?: TraceExpectation;
  readonly output: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  Who answers this URL?
    $ gateway-fleet trace https://shop.example.com/cart manifests/

  The same with a header, in two clusters:
    $ gateway-fleet trace http://shop.example.com/cart --header 'X-Canary: yes' \\
        --cluster east=east/ --cluster west=west/

  Fail if another backend answers:
    $ gateway-fleet trace http://shop.example.com/ --expect backend=shop/web manifests/

  Run the routing tests of a repository:
    $ gateway-fleet trace --requests routing-tests.json manifests/

  Ask for the caller of a Service in a mesh:
    $ gateway-fleet trace http://web.shop/ --service shop/web --client-namespace team manifests/

The port of the URL is the one that is called. Without --gateway, each Gateway with a listener for the
hostname on that port answers. What the input lacks, and what the specification leaves open, makes an
answer unknown.

Exit status:
  0  every request met its expectation or, without one, is answered by backends or by a redirect
  1  a request did not
  2  bad input: a file, a request or an option is not valid, or a cluster cannot be read
`;

function headersOf(header: TraceOptions['header'] = []): Pick<GivenRequest, 'headers' | 'host'> {
  const headers: Record<string, string[]> = {};
  let host: string | undefined;
  header.forEach(([name, value]) => {
    if (name.toLowerCase() === 'host') host = value;
    else (headers[name] ??= []).push(value);
  });
  return { headers, ...(host === undefined ? {} : { host }) };
}

function asked(command: Command, url: string, options: TraceOptions): AskedRequest {
  const request = requestOfUrl(url);
  if (request === undefined) {
    return command.error(
      `error: '${visible(
        url
      )}' is not a URL such as https://shop.example.com/cart (or use --requests)`
    );
  }
  if (request.port === undefined && (request.scheme === 'tcp' || request.scheme === 'udp')) {
    command.error(`error: '${visible(url)}' names no port`);
  }
  const { method, gateway, service, clientNamespace, expect } = options;
  // The SNI is of the URL, as in curl. A header Host changes only what is asked within the connection.
  const sni = options.sni ?? request.host?.replace(/:\d*$/, '');
  const { headers, ...host } = headersOf(options.header);
  const all = {
    ...request,
    ...host,
    headers: { ...request.headers, ...headers },
    method: method ?? request.method,
    gateway,
    service,
    clientNamespace,
  };
  return { request: sni === undefined ? all : { ...all, sni }, expect };
}

async function fromFile(command: Command, file: string, io: Io): Promise<readonly AskedRequest[]> {
  const text = await (file === '-'
    ? io.readStdin().then(bytes => new TextDecoder().decode(bytes))
    : readFile(file, 'utf8')
  ).catch((error: unknown) => command.error(`error: ${visible(file)}: ${fileReason(error)}`));
  try {
    return readRequests(text);
  } catch (error) {
    if (!(error instanceof RequestsProblem)) throw error;
    return command.error(`error: ${visible(file)}: ${visible(error.message)}`);
  }
}

async function trace(
  command: Command,
  given: readonly string[],
  options: TraceOptions,
  io: Io
): Promise<ExitStatus> {
  const [url = '', ...rest] = given;
  const { requests: file } = options;
  const requests =
    file === undefined ? [asked(command, url, options)] : await fromFile(command, file, io);
  const files = file === undefined ? rest : given;
  const { clusters, flawed } = await evaluateClusters(command, files, options, io, []);
  const traced = clusters.map(cluster => traceCluster(cluster, requests));
  io.out(
    options.output === 'json'
      ? `${JSON.stringify(traceJson(traced), undefined, 2)}\n`
      : traceReport(traced, paint(io.color.out))
  );
  if (flawed) return EXIT.badInput;
  return traced.every(({ traces }) => traces.every(({ isGood }) => isGood))
    ? EXIT.clean
    : EXIT.found;
}

/**
 * Adds the command `trace`.
 *
 * @param done - Receives the exit status.
 */
export function addTrace(program: Command, io: Io, done: (status: ExitStatus) => void): void {
  addInputOptions(program.command('trace').argument('[URL]', 'what is called, unless --requests'))
    .summary('find who answers a request, and why not another')
    .description(
      'Follows a request through listener, route, rule, filters and backends, step by step, and names what came near.'
    )
    .option('-X, --method <method>', 'method of the request (default: GET, gRPC: POST)')
    .addOption(
      new Option(
        '-H, --header <header>',
        "header of the request, as 'Name: value' (repeatable)"
      ).argParser(collectHeader)
    )
    .addOption(
      new Option('--gateway <NS/NAME>', 'the Gateway that is called').argParser(namedObject)
    )
    .addOption(
      new Option('--service <NS/NAME>', 'the Service that is called in a mesh').argParser(
        namedObject
      )
    )
    .option('--client-namespace <name>', 'the namespace of the client in a mesh')
    .option('--sni <name>', 'the SNI of the client (default: the host of the URL)')
    .option(
      '--requests <FILE>',
      'a JSON list of requests in place of a URL, or - for standard input'
    )
    .addOption(
      new Option(
        '--expect <KEY=VALUE>',
        'what the answer must be (repeatable): status, backend, location or noListener'
      ).argParser(collectExpectation)
    )
    .addOption(
      new Option('-o, --output <format>', 'text is for people, json for programs')
        .choices(['text', 'json'])
        .default('text')
    )
    .addHelpText('after', EXAMPLES)
    .action(
      async (url: string | undefined, files: string[], options: TraceOptions, command: Command) => {
        done(await trace(command, url === undefined ? files : [url, ...files], options, io));
      }
    );
}
