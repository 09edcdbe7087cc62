import type { TraceRequest } from '../../../src/analysis';
import { askEnvoy, type EnvoyAnswer } from './askEnvoy';
import type { EchoServer } from './echoServer';
import type { EchoOwner, StaticGateway } from './envoyConfig';
import { untilIdle } from './envoyProcess';

/** Requests to a Gateway that Envoy serves. */
export interface ServedFleet {
  readonly requests: readonly TraceRequest[];
  /** Undefined if Envoy does not serve it. */
  readonly gateway: Pick<StaticGateway, 'portOf'> | undefined;
  /** The backends by `echoAddress`. */
  readonly owners: ReadonlyMap<string, EchoOwner>;
}

/** Asks Envoys whose backends one server plays. */
export class FleetAsker {
  private sent = 0;

  constructor(private readonly echo: EchoServer) {}

  /** The answers of one Envoy to the requests of each fleet. */
  async ask(
    fleets: readonly ServedFleet[],
    adminPort: number
  ): Promise<ReadonlyArray<readonly EnvoyAnswer[]>> {
    const all = fleets.map(({ requests, gateway, owners }) =>
      requests.map(request => {
        const sent = `${this.sent++}`;
        const isUdp = request.scheme === 'udp';
        return { sent, isUdp, owners, ask: () => askEnvoy(request, gateway, owners, sent) };
      })
    );
    // Nothing else delays the datagrams, whose answers are not waited for without end.
    const answers = new Map<string, EnvoyAnswer>();
    for (const udp of [false, true]) {
      const now = all.flatMap(asked => asked.filter(({ isUdp }) => isUdp === udp));
      await Promise.all(now.map(async ({ sent, ask }) => answers.set(sent, await ask())));
    }
    await untilIdle(adminPort);
    return all.map(asked =>
      asked.map(({ sent, owners }) =>
        this.withCopies(answers.get(sent) as EnvoyAnswer, sent, owners)
      )
    );
  }

  private withCopies(
    answer: EnvoyAnswer,
    sent: string,
    owners: ServedFleet['owners']
  ): EnvoyAnswer {
    const reached = [...this.echo.reached(sent)];
    const own = reached.indexOf(answer.seen?.address ?? '');
    if (own >= 0) reached.splice(own, 1);
    return { ...answer, copies: reached.flatMap(address => owners.get(address) ?? []) };
  }
}
