import type { Gateway } from '../../../gatewayApi/types';
import type { Evaluation } from '../../evaluation/evaluation';
import { addressesOf } from '../../gateways/addresses';
import type { ObjectRef, RouteVerdict } from '../../model';
import { ANY_HOSTNAME } from '../../objects/hosts/hostname';

const HOST_LABELS = ['www', 'any', 'other', 'some'];

/** The first address of a Gateway. Undefined if it has none or was not read. */
export function gatewayAddress(
  evaluation: Pick<Evaluation, 'lookup'>,
  gateway: ObjectRef
): string | undefined {
  const lookup = evaluation.lookup(gateway);
  return lookup.state === 'found' ? addressesOf(lookup.object as Gateway)[0]?.value : undefined;
}

/** The hostnames at which listeners serve a route, or may serve it. */
export function servedHostnames({ parents }: RouteVerdict): readonly string[] {
  return parents.flatMap(({ listeners }) =>
    listeners.flatMap(({ attached, hostnames }) => (attached === 'False' ? [] : hostnames ?? []))
  );
}

/**
 * Chooses the host of a request to a hostname.
 *
 * @param hostname - A hostname or a wildcard. `*` or `''` for any.
 * @param taken - Hostnames that routes ask for by name, which would answer instead.
 * @param address - Of the Gateway. Only routes for any hostname answer at it.
 */
export function exampleHost(
  hostname: string,
  taken: ReadonlySet<string>,
  address: string | undefined
): string {
  const isAny = hostname === '' || hostname === ANY_HOSTNAME;
  if (isAny && address !== undefined) return address;
  if (!isAny && !hostname.startsWith('*.')) return hostname;
  const domain = isAny ? 'example.com' : hostname.slice(2);
  const hosts = HOST_LABELS.map(label => `${label}.${domain}`);
  return hosts.find(host => !taken.has(host)) ?? `not-named.${domain}`;
}
