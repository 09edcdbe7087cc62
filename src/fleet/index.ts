export type { AnalysisState } from './analysis/fleetAnalysis';
export type { ClusterEvaluation } from './hooks/useEvaluations';
export { useAnalysisState } from './hooks/useAnalysisState';
export { type ClusterAnswers, useAttachAnswers } from './hooks/useAttachAnswers';
export { useClusterStatuses } from './hooks/useClusterStatuses';
export { useEvaluations } from './hooks/useEvaluations';
export { useFindingsAbout } from './hooks/useFindingsAbout';
export { useFleetObject } from './hooks/useFleetObject';
export { useFleetObjects } from './hooks/useFleetObjects';
export { type ObjectLife, useObjectLife } from './hooks/useObjectLife';
export { usePoliciesOf } from './hooks/usePoliciesOf';
export { useReferencedObjects } from './hooks/useReferencedObjects';
export { useRetry } from './hooks/useRetry';
export { useSameNamed } from './hooks/useSameNamed';
export type { TakeOver } from './preview/routePreview';
export { type ClusterEffect, useRouteEffects } from './preview/useRouteEffects';
export { useScope } from './hooks/useScope';
export { useStable } from './hooks/basics/useStable';
export {
  type ClusterFinding,
  type FleetFindings,
  type GatewayAnalysis,
  type RouteAnalysis,
  useFindings,
  useGatewayAnalysis,
  useHealth,
  useRouteAnalysis,
  useAttachedRoutes,
  useRouteVerdicts,
} from './hooks/useVerdicts';
export { useWhoMayAttach, type WhoMayAttachAnswer } from './hooks/useWhoMayAttach';
export {
  type ClusterPhase,
  type ClusterStatus,
  type FleetItem,
  type FleetList,
  isStale,
  type MissingAccess,
  type Scope,
} from './model';
export { rereadObject } from './rereadObject';
export { type ClusterTrace, useTraceAnswers } from './hooks/useTraceAnswers';
export { splitClusters } from './scope';
export {
  applyChange,
  changeAccess,
  type ObjectNow,
  readObjectNow,
  revertChange,
} from './writes/applyChange';
export type { ChangeAccess } from '../kube/writes/accessReview';
export type { ChangeResult } from '../kube/writes/changeResult';
export type { MadeChange } from '../kube/writes/makeChange';
export { type ObjectManager, objectManager } from '../kube/writes/objectManager';
export type { WholeObject } from '../kube/writes/wholeObject';
export { type FixImpact, useFixImpact } from './writes/useFixImpact';
