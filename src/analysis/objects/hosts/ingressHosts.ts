import { list } from '../../../gatewayApi/read';
import type { Ingress } from '../../../gatewayApi/types';
import { isVariable } from '../../../gatewayApi/variable';
import type { Cell } from '../cell';
import { Tally } from '../tally';
import { isHostname, wildcardsAbove } from './hostname';

const WILDCARD = '*.';
const UNCLAIMED: readonly string[] = [];

function belowKey(wildcard: string): string {
  return `below ${wildcard}`;
}

/**
 * Reads the hosts that an Ingress claims (IngressRule.host).
 *
 * @returns The hosts in lower case, without invalid ones and without those that have a variable.
 *   Empty for an Ingress without hosts, which takes what nobody else claims.
 */
export function hostsOfIngress({ spec }: Ingress): readonly string[] {
  return list(spec?.rules).flatMap(({ host }) =>
    isHostname(host) && !isVariable(host) ? [host.toLowerCase()] : []
  );
}

/**
 * Intersects a hostname of the Gateway API with a host of an Ingress. The wildcard of an Ingress
 * matches exactly one label (IngressRule.host), that of the Gateway API one or more.
 *
 * @param hostname - In lower case, not empty.
 * @param host - In lower case.
 * @returns What both claim; undefined if they claim nothing in common.
 */
export function sharedHost(hostname: string, host: string): string | undefined {
  if (hostname === host) return host;
  if (hostname.startsWith(WILDCARD)) return host.endsWith(hostname.slice(1)) ? host : undefined;
  return wildcardsAbove(hostname)[0] === host ? hostname : undefined;
}

/** The Ingresses by the hosts that they claim. */
export class IngressHosts {
  private readonly tally: Tally;
  private readonly keys = new Map<string, readonly string[]>();

  /** @param changed - Called with each cell whose content may have changed. */
  constructor(changed: (cell: Cell) => void) {
    this.tally = new Tally(changed);
  }

  /**
   * Adds, updates or removes an Ingress.
   *
   * @param key - Identifies the Ingress.
   * @param ingress - Undefined if it does not exist anymore.
   */
  set(key: string, ingress: Ingress | undefined): void {
    const hosts = ingress === undefined ? UNCLAIMED : hostsOfIngress(ingress);
    const after = [
      ...new Set(hosts.flatMap(host => [host, ...wildcardsAbove(host).map(belowKey)])),
    ];
    this.tally.move(key, this.keys.get(key) ?? UNCLAIMED, after);
    if (after.length === 0) this.keys.delete(key);
    else this.keys.set(key, after);
  }

  /**
   * Finds the Ingresses that claim a hostname or a part of it.
   *
   * @param hostname - In lower case, not empty.
   * @param note - Called with each cell that changes with the answer.
   * @returns Their keys, without duplicates, in no particular order.
   */
  at(hostname: string, note: (cell: Cell) => void): ReadonlySet<string> {
    const [above] = wildcardsAbove(hostname);
    const lookedUp = hostname.startsWith(WILDCARD)
      ? [belowKey(hostname)]
      : above === undefined
      ? [hostname]
      : [hostname, above];
    const found = new Set<string>();
    lookedUp.forEach(key => {
      note(this.tally.cell(key));
      this.tally.of(key).forEach(member => found.add(member));
    });
    return found;
  }
}
