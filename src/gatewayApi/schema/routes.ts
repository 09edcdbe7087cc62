import type { HTTP_METHODS } from '../httpMethods';
import type {
  NamedReference,
  NamespacedReference,
  ParentRefFields,
  ReportedConditions,
} from './shared';

interface BackendRefFields extends NamespacedReference {
  port: number;
}

interface WeightedBackend extends BackendRefFields {
  weight: number;
}

interface PlainRoute {
  spec: {
    parentRefs: ParentRefFields[];
    useDefaultGateways: 'All' | 'None';
    rules: { name: string; backendRefs: WeightedBackend[] }[];
  };
  status: RouteStatus;
}

interface RouteStatus {
  parents: (ReportedConditions & { parentRef: ParentRefFields; controllerName: string })[];
}

interface SessionPersistence {
  sessionName: string;
  type: 'Cookie' | 'Header';
  absoluteTimeout: string;
  idleTimeout: string;
  cookieConfig: { lifetimeType: 'Permanent' | 'Session' };
}

interface ValueMatch {
  type: 'Exact' | 'RegularExpression';
  name: string;
  value: string;
}

interface HeaderChanges {
  set: { name: string; value: string }[];
  add: { name: string; value: string }[];
  remove: string[];
}

interface CommonFilter {
  type: string;
  extensionRef: NamedReference;
  requestHeaderModifier: HeaderChanges;
  responseHeaderModifier: HeaderChanges;
  requestMirror: {
    backendRef: BackendRefFields;
    percent: number;
    fraction: { numerator: number; denominator: number };
  };
}

interface PathChange {
  type: string;
  replaceFullPath: string;
  replacePrefixMatch: string;
}

type Method = (typeof HTTP_METHODS)[number];

interface HTTPFilter extends CommonFilter {
  requestRedirect: {
    scheme: 'http' | 'https';
    hostname: string;
    path: PathChange;
    port: number;
    statusCode: 301 | 302 | 303 | 307 | 308;
  };
  urlRewrite: { hostname: string; path: PathChange };
  cors: {
    allowOrigins: string[];
    allowMethods: (Method | '*')[];
    allowHeaders: string[];
    exposeHeaders: string[];
    allowCredentials: boolean;
    maxAge: number;
  };
  externalAuth: {
    protocol: string;
    backendRef: BackendRefFields;
    forwardBody: { maxSize: number };
    grpc: { allowedHeaders: string[] };
    http: { path: string; allowedHeaders: string[]; allowedResponseHeaders: string[] };
  };
}

interface HTTPRule {
  name: string;
  matches: {
    path: { type: 'Exact' | 'PathPrefix' | 'RegularExpression'; value: string };
    headers: ValueMatch[];
    queryParams: ValueMatch[];
    method: Method;
  }[];
  filters: HTTPFilter[];
  backendRefs: (WeightedBackend & { filters: HTTPFilter[] })[];
  timeouts: { request: string; backendRequest: string };
  retry: { attempts: number; backoff: string; codes: number[] };
  sessionPersistence: SessionPersistence;
}

interface GRPCRule {
  name: string;
  matches: {
    method: { type: 'Exact' | 'RegularExpression'; service: string; method: string };
    headers: ValueMatch[];
  }[];
  filters: CommonFilter[];
  backendRefs: (WeightedBackend & { filters: CommonFilter[] })[];
  sessionPersistence: SessionPersistence;
}

/** The fields of a TCPRoute or a UDPRoute. */
export type PlainRouteFields = PlainRoute;

export interface TLSRouteFields {
  spec: PlainRoute['spec'] & { hostnames: string[] };
  status: RouteStatus;
}

export interface HTTPRouteFields {
  spec: Omit<PlainRoute['spec'], 'rules'> & { hostnames: string[]; rules: HTTPRule[] };
  status: RouteStatus;
}

export interface GRPCRouteFields {
  spec: Omit<PlainRoute['spec'], 'rules'> & { hostnames: string[]; rules: GRPCRule[] };
  status: RouteStatus;
}
