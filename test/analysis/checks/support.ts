import { formatMessage } from '../../../src/analysis';
import type { Saying } from '../../../src/analysis/checks/check';
import type { ListenerFacts } from '../../../src/analysis/checks/facts';
import type { NamespaceReader } from '../../../src/analysis/checks/namespaceRule';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';
import { parentReference } from '../../../src/gatewayApi/references';
import type { Namespace } from '../../../src/gatewayApi/types';

/** Gateway infra/gw. */
export const GATEWAY = {
  group: GATEWAY_API_GROUP,
  kind: 'Gateway',
  namespace: 'infra',
  name: 'gw',
};

/** Listener http of infra/gw: HTTP on port 80, for routes of its own namespace by default. */
export function facts(fields: Partial<ListenerFacts> = {}): ListenerFacts {
  return {
    owner: GATEWAY,
    index: 0,
    name: 'http',
    port: 80,
    protocol: 'HTTP',
    tlsMode: undefined,
    hostname: '',
    allowedRoutes: { from: 'Same', defaulted: true, selector: null, kinds: undefined },
    ...fields,
  };
}

/** A parentRef of a route in namespace shop. */
export function ref(fields: object = {}) {
  return parentReference({ name: 'gw', namespace: 'infra', ...fields }, 'shop');
}

/** Reads one namespace's labels; undefined if the labels were not read. */
export function labelled(labels: Record<string, string> | undefined): NamespaceReader {
  return {
    object: (_kind, _namespace, name) =>
      labels === undefined
        ? {
            state: 'unread',
            missing: { group: '', kind: 'Namespace', name, cause: 'forbidden' },
          }
        : {
            state: 'found',
            object: {
              apiVersion: 'v1',
              kind: 'Namespace',
              metadata: { name, labels },
            } as Namespace,
          },
  };
}

/** The reason and the message. */
export function read({ reason, message }: Saying): string {
  return `${reason}: ${formatMessage(message)}`;
}

/** The field paths, without the objects. */
export function fields({ paths }: Saying): string[] {
  return paths.map(({ object, field }) =>
    typeof object === 'string' ? `${object} ${field}` : `${object.kind} ${field}`
  );
}
