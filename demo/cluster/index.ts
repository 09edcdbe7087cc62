export { aliasOf } from './alias';
export type { ClusterBackend } from './backend';
export {
  EmbeddedCluster,
  type EmbeddedClusterOptions,
  type LoggedRequest,
} from './EmbeddedCluster';
export type { Fault, FaultKind, ForbiddenRule } from './faults';
export { gatewayApiCrds, type GatewayApiRelease } from './gatewayApiCrds';
export { serveCluster } from './serveCluster';
export type { KubeObject, KubeObjectInput } from './types';
