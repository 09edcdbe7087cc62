import type {
  IBackendTLSPolicy,
  IGateway,
  IGatewayClass,
  IGRPCRoute,
  IHTTPRoute,
  IListenerSet,
  IReferenceGrant,
  ITLSRoute,
} from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1';
import type {
  ITCPRoute,
  IUDPRoute,
} from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1alpha2';

type Primitive = string | number | boolean | bigint | symbol | null | undefined;

/**
 * A type as it may really arrive: every field may be missing or null, at any depth. The API
 * server checks objects against the CRD that is installed there, which need not be the one that
 * our types were made from.
 */
export type Unchecked<T> = T extends Primitive
  ? T
  : T extends ReadonlyArray<infer Item>
  ? ReadonlyArray<Unchecked<Item> | null>
  : { readonly [Key in keyof T]?: Unchecked<T[Key]> | null };

/** The part of ObjectMeta that this plugin reads. `name` is the one field that a feed insists on. */
export interface ObjectMeta {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>> | null;
  readonly annotations?: Readonly<Record<string, string>> | null;
}

/** Any object of a cluster, as plain JSON. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
}

/** `metav1.Condition`, as it may arrive. */
export interface Condition {
  readonly type?: string | null;
  readonly status?: string | null;
  readonly reason?: string | null;
  readonly message?: string | null;
  readonly lastTransitionTime?: string | null;
  readonly observedGeneration?: number | null;
}

type FromCluster<Model extends { kind: string; spec?: unknown }> = {
  readonly apiVersion: string;
  readonly kind: Model['kind'];
  readonly metadata: ObjectMeta;
  readonly spec?: Unchecked<Model['spec']> | null;
  readonly status?: Model extends { status?: infer Status } ? Unchecked<Status> | null : never;
};

export type GatewayClass = FromCluster<IGatewayClass>;
export type Gateway = FromCluster<IGateway>;
export type ListenerSet = FromCluster<IListenerSet>;
export type HTTPRoute = FromCluster<IHTTPRoute>;
export type GRPCRoute = FromCluster<IGRPCRoute>;
export type TLSRoute = FromCluster<ITLSRoute>;
export type TCPRoute = FromCluster<ITCPRoute>;
export type UDPRoute = FromCluster<IUDPRoute>;
export type BackendTLSPolicy = FromCluster<IBackendTLSPolicy>;
export type ReferenceGrant = FromCluster<IReferenceGrant>;

/** Core v1 Namespace: only its metadata is used. */
export interface Namespace extends KubernetesObject {
  readonly kind: 'Namespace';
}

/** Core v1 Service, the fields that a backendRef can be held against. */
export interface Service extends KubernetesObject {
  readonly kind: 'Service';
  readonly spec?: {
    readonly type?: string | null;
    readonly ports?: ReadonlyArray<{
      readonly name?: string | null;
      readonly port?: number | null;
      readonly protocol?: string | null;
      readonly appProtocol?: string | null;
    } | null> | null;
  } | null;
}

/** The pods behind a Service, as Kubernetes finds them. */
export interface EndpointSlice extends KubernetesObject {
  readonly kind: 'EndpointSlice';
}

/** The object type of each kind that the fleet reads. */
export interface ObjectOfKind {
  GatewayClass: GatewayClass;
  Gateway: Gateway;
  ListenerSet: ListenerSet;
  HTTPRoute: HTTPRoute;
  GRPCRoute: GRPCRoute;
  TLSRoute: TLSRoute;
  TCPRoute: TCPRoute;
  UDPRoute: UDPRoute;
  ReferenceGrant: ReferenceGrant;
  BackendTLSPolicy: BackendTLSPolicy;
  Namespace: Namespace;
  Service: Service;
  EndpointSlice: EndpointSlice;
}

/** A kind that the fleet reads: those of the Gateway API and what of Kubernetes it leans on. */
export type Kind = keyof ObjectOfKind;

export type RouteKind = 'HTTPRoute' | 'GRPCRoute' | 'TLSRoute' | 'TCPRoute' | 'UDPRoute';

export type Route = ObjectOfKind[RouteKind];
