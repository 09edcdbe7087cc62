import type { GatewayClassFields, GatewayFields, ListenerSetFields } from './schema/gateways';
import type { BackendTLSPolicyFields, ReferenceGrantFields } from './schema/policies';
import type {
  GRPCRouteFields,
  HTTPRouteFields,
  PlainRouteFields,
  TLSRouteFields,
} from './schema/routes';

type Primitive = string | number | boolean | bigint | symbol | null | undefined;

/**
 * A type whose fields may be missing or null, at any depth. The API server validates objects
 * against its installed CRD, which may differ from the release that these types describe.
 */
export type Unchecked<T> = T extends Primitive
  ? T
  : T extends ReadonlyArray<infer Item>
  ? ReadonlyArray<Unchecked<Item> | null>
  : { readonly [Key in keyof T]?: Unchecked<T[Key]> | null };

/** The part of ObjectMeta that this plugin reads. */
export interface ObjectMeta {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
}

/** `metav1.Condition` before any check. */
export interface Condition {
  readonly type?: string | null;
  readonly status?: string | null;
  readonly reason?: string | null;
  readonly message?: string | null;
  readonly lastTransitionTime?: string | null;
  readonly observedGeneration?: number | null;
}

type FromCluster<Name extends string, Fields extends { spec: unknown }> = {
  readonly apiVersion: string;
  readonly kind: Name;
  readonly metadata: ObjectMeta;
  readonly spec?: Unchecked<Fields['spec']> | null;
  readonly status?: Fields extends { status: infer Status } ? Unchecked<Status> | null : never;
};

export type GatewayClass = FromCluster<'GatewayClass', GatewayClassFields>;
export type Gateway = FromCluster<'Gateway', GatewayFields>;
export type ListenerSet = FromCluster<'ListenerSet', ListenerSetFields>;
export type HTTPRoute = FromCluster<'HTTPRoute', HTTPRouteFields>;
export type GRPCRoute = FromCluster<'GRPCRoute', GRPCRouteFields>;
export type TLSRoute = FromCluster<'TLSRoute', TLSRouteFields>;
export type TCPRoute = FromCluster<'TCPRoute', PlainRouteFields>;
export type UDPRoute = FromCluster<'UDPRoute', PlainRouteFields>;
export type BackendTLSPolicy = FromCluster<'BackendTLSPolicy', BackendTLSPolicyFields>;
export type ReferenceGrant = FromCluster<'ReferenceGrant', ReferenceGrantFields>;

/** Core v1 Namespace; only its metadata is used. */
export interface Namespace extends KubernetesObject {
  readonly kind: 'Namespace';
}

/** Core v1 Service, with the fields that backendRefs are checked against. */
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

/** A Service of other clusters (GEP-1748), with the fields of every version of its API. */
export interface ServiceImport extends KubernetesObject {
  readonly kind: 'ServiceImport';
  readonly spec?: {
    readonly type?: string | null;
    readonly ips?: ReadonlyArray<string | null> | null;
    readonly ports?: NonNullable<Service['spec']>['ports'];
  } | null;
  readonly status?: {
    readonly clusters?: ReadonlyArray<{ readonly cluster?: string | null } | null> | null;
    readonly conditions?: ReadonlyArray<Condition | null> | null;
  } | null;
}

/** Exports the Service with the same namespace and name to other clusters (GEP-1748). */
export interface ServiceExport extends KubernetesObject {
  readonly kind: 'ServiceExport';
  readonly spec?: object | null;
  readonly status?: {
    readonly conditions?: ReadonlyArray<Condition | null> | null;
  } | null;
}

/** The endpoints of a Service, as Kubernetes reports them. */
export interface EndpointSlice extends KubernetesObject {
  readonly kind: 'EndpointSlice';
}

/** networking.k8s.io/v1 Ingress, with the hosts that it claims. */
export interface Ingress extends KubernetesObject {
  readonly kind: 'Ingress';
  readonly spec?: {
    readonly rules?: ReadonlyArray<{ readonly host?: string | null } | null> | null;
  } | null;
}

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
  ServiceImport: ServiceImport;
  ServiceExport: ServiceExport;
  Namespace: Namespace;
  Service: Service;
  EndpointSlice: EndpointSlice;
  Ingress: Ingress;
}

/** A kind that the plugin reads: one with pages, or one of Kubernetes that verdicts depend on. */
export type Kind = keyof ObjectOfKind;

export type RouteKind = 'HTTPRoute' | 'GRPCRoute' | 'TLSRoute' | 'TCPRoute' | 'UDPRoute';

export type Route = ObjectOfKind[RouteKind];
