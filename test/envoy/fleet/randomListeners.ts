import type { Random } from './random';

/** The fields of a raw object. */
export type Fields = Readonly<Record<string, unknown>>;

/** The ports of the listeners, by protocol. */
export const FLEET_PORTS = { http: 80, https: 443, tls: 8443, tcp: 9000, udp: 9001 };
/** A port without a listener. */
export const NO_PORT = 8081;

/** Makes the listeners of a Gateway. Those for HTTP and HTTPS overlap in their hostnames. */
export function randomListeners(random: Random): Fields[] {
  const names = ['', '*.example.com', 'a.example.com'];
  const allowed = () => ({
    allowedRoutes: { namespaces: { from: random.chance(0.92) ? 'All' : 'Same' } },
  });
  const listener = (protocol: string, port: number, hostname: string, index: number): Fields => ({
    name: `${protocol.toLowerCase()}-${index}`,
    port,
    protocol,
    ...(hostname === '' ? {} : { hostname }),
    ...allowed(),
  });
  const http = random
    .some(names, 1 + random.below(2))
    .map((hostname, index) => listener('HTTP', FLEET_PORTS.http, hostname, index));
  const https = random.some(names, 1 + random.below(3)).map((hostname, index) => ({
    ...listener('HTTPS', FLEET_PORTS.https, hostname, index),
    tls: { certificateRefs: [{ name: 'certificate' }] },
  }));
  const tls = random.some(['', '*.example.com'], random.below(2)).map((hostname, index) => ({
    ...listener('TLS', FLEET_PORTS.tls, hostname, index),
    tls: { mode: 'Passthrough' },
  }));
  const tcp = random.chance(0.25) ? [listener('TCP', FLEET_PORTS.tcp, '', 0)] : [];
  const udp = random.chance(0.15) ? [listener('UDP', FLEET_PORTS.udp, '', 0)] : [];
  return [...http, ...https, ...tls, ...tcp, ...udp];
}
