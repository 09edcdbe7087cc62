import { type Manifest } from './manifests';
import {
  condition,
  listenerConditions,
  type Observation,
  ownConditions,
  type Reported,
} from './reported';

const group = 'gateway.networking.k8s.io';

interface ParentRef {
  kind?: string;
  namespace?: string;
  name: string;
  sectionName?: string;
  port?: number;
}

interface Listener {
  name: string;
  protocol: string;
  port: number;
  hostname?: string;
  allowedRoutes?: { kinds?: { group?: string; kind: string }[] };
}

const kindsOfProtocol: Record<string, string[]> = {
  HTTP: ['HTTPRoute', 'GRPCRoute'],
  HTTPS: ['HTTPRoute', 'GRPCRoute'],
  TLS: ['TLSRoute'],
  TCP: ['TCPRoute'],
  UDP: ['UDPRoute'],
};

/**
 * Gives Gateway API objects the status that their manifests specify, in the form in which
 * controllers write it. Nothing is evaluated here, but the counts of attached routes follow from
 * the reports of the routes.
 */
export class DemoControllers {
  private readonly objects = new Map<string, Manifest>();

  constructor(private readonly manifests: Manifest[]) {
    for (const object of manifests) {
      const { namespace, name } = object.metadata;
      this.objects.set(`${object.kind}/${namespace ?? ''}/${name}`, object);
    }
  }

  /** The status of an object; undefined if its kind has none or no controller has reported. */
  statusOf(object: Manifest, at: Observation): object | undefined {
    if (object.reported === 'none') return undefined;
    const reported = object.reported ?? {};
    if (reported.ancestor !== undefined) return this.policyStatus(reported, at);
    if (!object.apiVersion.startsWith(`${group}/`)) return undefined;
    switch (object.kind) {
      case 'GatewayClass':
        return {
          conditions: [condition('Accepted', reported.accepted, reported.message, at)],
          ...(reported.supportedFeatures
            ? { supportedFeatures: reported.supportedFeatures.map(name => ({ name })) }
            : {}),
        };
      case 'Gateway':
      case 'ListenerSet':
        return this.parentStatus(object, reported, at);
      case 'ReferenceGrant':
      case 'BackendTLSPolicy':
        return undefined;
      default:
        return {
          parents: parentRefsOf(object).map(parentRef => ({
            parentRef: { group, kind: 'Gateway', ...parentRef },
            controllerName: this.controllerOf(parentRef, object.metadata.namespace ?? ''),
            conditions: decisions(reported, at),
          })),
        };
    }
  }

  private policyStatus(reported: Reported, at: Observation): object {
    return {
      ancestors: [
        {
          ancestorRef: reported.ancestor,
          controllerName: this.controllerOf(reported.ancestor as ParentRef, ''),
          conditions: decisions(reported, at),
        },
      ],
    };
  }

  private parentStatus(object: Manifest, reported: Reported, at: Observation): object {
    const { listeners = [] } = object.spec as { listeners?: Listener[] };
    return {
      ...(reported.addresses
        ? { addresses: reported.addresses.map(value => ({ type: 'IPAddress', value })) }
        : {}),
      conditions: [
        condition('Accepted', reported.accepted, reported.message, at),
        condition('Programmed', reported.programmed, reported.message, at),
      ],
      // A controller does not look at the listeners of a ListenerSet that the Gateway does not allow.
      ...(reported.accepted === 'NotAllowed'
        ? {}
        : {
            listeners: listeners.map(listener => ({
              name: listener.name,
              supportedKinds: supportedKinds(listener),
              attachedRoutes: this.attachedRoutes(object, listener),
              conditions: listenerConditions(object.kind, listener.name, reported, at),
            })),
          }),
    };
  }

  private controllerOf(parentRef: ParentRef, namespace: string): string {
    const parent = this.find(parentRef, namespace);
    if (parent?.kind === 'ListenerSet') {
      const { parentRef: gateway } = parent.spec as { parentRef: ParentRef };
      return this.controllerOf(gateway, parent.metadata.namespace ?? '');
    }
    const spec = parent?.spec as { gatewayClassName?: string } | undefined;
    const gatewayClass = this.objects.get(`GatewayClass//${spec?.gatewayClassName}`);
    const { controllerName = '' } = (gatewayClass?.spec ?? {}) as { controllerName?: string };
    return controllerName;
  }

  private find(
    { kind = 'Gateway', namespace, name }: ParentRef,
    own: string
  ): Manifest | undefined {
    return this.objects.get(`${kind}/${namespace ?? own}/${name}`);
  }

  private attachedRoutes(owner: Manifest, listener: Listener): number {
    const kinds = supportedKinds(listener).map(({ kind }) => kind);
    return this.manifests.filter(route => {
      const { reported } = route;
      if (!kinds.includes(route.kind) || reported === 'none' || reported?.accepted) return false;
      const { hostnames = [] } = route.spec as { hostnames?: string[] };
      return parentRefsOf(route).some(
        ref =>
          this.find(ref, route.metadata.namespace ?? '') === owner &&
          (ref.sectionName ?? listener.name) === listener.name &&
          (ref.port ?? listener.port) === listener.port &&
          (hostnames.length === 0 || hostnames.some(name => meets(listener.hostname, name)))
      );
    }).length;
  }
}

function decisions(reported: Reported, at: Observation) {
  return [
    condition('Accepted', reported.accepted, reported.message, at),
    condition('ResolvedRefs', reported.resolvedRefs, reported.message, at),
    ...ownConditions(reported, at),
  ];
}

function parentRefsOf(route: Manifest): ParentRef[] {
  return (route.spec as { parentRefs?: ParentRef[] } | undefined)?.parentRefs ?? [];
}

function supportedKinds(listener: Listener): { group: string; kind: string }[] {
  const ofProtocol = kindsOfProtocol[listener.protocol] ?? [];
  const wanted = listener.allowedRoutes?.kinds?.map(({ kind }) => kind) ?? ofProtocol;
  return wanted.filter(kind => ofProtocol.includes(kind)).map(kind => ({ group, kind }));
}

function meets(listener: string | undefined, route: string): boolean {
  const covers = (wide: string, narrow: string) =>
    wide === narrow || (wide.startsWith('*.') && narrow.endsWith(wide.slice(1)));
  return listener === undefined || covers(listener, route) || covers(route, listener);
}
