import { createContext, useContext } from 'react';
import type { ClusterEvaluation } from '../../../fleet';
import { list, number, text } from '../../../gatewayApi/read';
import type { Service } from '../../../gatewayApi/types';

/** A Service that exists in at least one cluster. */
export interface KnownService {
  readonly namespace: string;
  readonly name: string;
  /** The ports of all clusters, in order. */
  readonly ports: readonly number[];
}

/** The Services that the form offers, and the namespace of the route, whose Services come first. */
export interface OfferedServices {
  readonly services: readonly KnownService[];
  readonly namespace: string;
}

export const ServicesContext = createContext<OfferedServices>({ services: [], namespace: '' });

export function useServices(): OfferedServices {
  return useContext(ServicesContext);
}

/** The Services of some clusters, by namespace and name. */
export function servicesOf(evaluations: readonly ClusterEvaluation[]): KnownService[] {
  const found = new Map<string, { namespace: string; name: string; ports: Set<number> }>();
  evaluations.forEach(({ evaluation }) =>
    evaluation?.objectsOf('', 'Service').forEach(object => {
      const { namespace = '', name } = object.metadata;
      const key = `${namespace}/${name}`;
      const known = found.get(key) ?? { namespace, name, ports: new Set() };
      found.set(key, known);
      list((object as Service).spec?.ports).forEach(({ port, protocol }) => {
        const value = number(port);
        if (value !== undefined && (text(protocol) || 'TCP') === 'TCP') known.ports.add(value);
      });
    })
  );
  return [...found.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { ports, ...service }]) => ({ ...service, ports: [...ports].sort((a, b) => a - b) }));
}
