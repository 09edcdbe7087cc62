export {
  type ListenerAdmission,
  listenersFor,
  type NamespaceListeners,
} from './answers/listenersFor';
export {
  ATTACHMENT_LEVELS,
  type AttachmentLevel,
  attachmentLevel,
  countAttached,
  isUsualRefusal,
  levelRank,
  parentLevel,
} from './answers/attachmentLevel';
export { answeringFilter } from './routes/answeringFilter';
export {
  ATTACH_LEVELS,
  attachAnswers,
  type AttachAnswers,
  type AttachLevel,
  decidingChecks,
  type ListenerAnswer,
  nearestFirst,
} from './answers/attachAnswers';
export { backendPolicy, type BackendPolicy } from './answers/backendPolicy';
export {
  type Health,
  HEALTH_CODES,
  type HealthCode,
  healthKey,
  healthOfKey,
  healthRank,
  type HealthReason,
  sameHealth,
  worstHealth,
} from './answers/health/health';
export { healthOfObject } from './answers/health/healthOfObject';
export { healthOfListener } from './answers/health/listenerHealth';
export { healthOfReports } from './answers/health/reportedHealth';
export { healthOfRoute, parentHealth } from './answers/health/routeHealth';
export { healthOfGateway, healthOfListenerSet } from './answers/health/gatewayHealth';
export { decidingCheck } from './answers/decidingCheck';
export { type AppliedPolicy, policiesOf, type PoliciesOf } from './answers/policiesOf';
export { type BackendUse, type RoutedBy, routesTo } from './answers/routesTo';
export { type RouteWay, routeWays } from './answers/routeWays';
export { attachChanges, type NeededChange } from './answers/attachChanges';
export { parentRefTo, type WantedRoute, type WrittenParentRef } from './answers/wantedRoute';
export { Evaluation } from './evaluation/evaluation';
export {
  type ForwardedRequest,
  type TraceAnswer,
  type TracedBackend,
  type TracedMirror,
  type TracedRedirect,
  type TraceLoser,
  type TraceOutcome,
  type TraceStep,
  type TraceStepName,
} from './answers/trace/traceAnswer';
export {
  ANSWER_PARTS,
  type AnswerPart,
  type AnswerParts,
  answerParts,
} from './answers/trace/answerParts';
export {
  type ChangedObjects,
  changedObjects,
  type ChangeProblem,
  type ObjectAfter,
} from './answers/impact/changedObjects';
export { evaluationAfter } from './answers/impact/evaluationAfter';
export { findingKey, type FindingKey } from './answers/impact/findingKey';
export type * from './answers/impact/impact';
export {
  impactOf,
  type ImpactOptions,
  impactSteps,
  isEmptyImpact,
} from './answers/impact/impactOf';
export { isOfReports } from './answers/impact/findingsImpact';
export { impactRequests } from './answers/impact/impactRequests';
export { type NewDifference, newDifferences } from './answers/impact/newDifferences';
export { worseningsOf, type Worsenings } from './answers/impact/worsenings';
export { type PatchedObject, patchedObject } from './answers/impact/patchedObject';
export { knowsHost } from './answers/trace/knowsHost';
export { exampleHost, gatewayAddress, servedHostnames } from './answers/trace/exampleHost';
export { prepareTraces, traceAnswers } from './answers/trace/traceAnswers';
export {
  type GivenRequest,
  GRPC_TYPE,
  SCHEME_OF_PROTOCOL,
  TRACE_SCHEMES,
  type TracedName,
  type TraceRequest,
  type TraceScheme,
} from './answers/trace/traceRequest';
export {
  readTraceUrl,
  requestOfTraceUrl,
  type TraceUrl,
  writeTraceUrl,
  writtenTraceUrl,
} from './answers/trace/traceUrl';
export { matchedHeaders } from './answers/trace/matching/matchedHeaders';
export { requestLine } from './answers/trace/requestLine';
export { requestOfMatch } from './answers/trace/requestOfMatch';
export { changedHeaders, type HeaderEdits } from './answers/trace/effects/headerChanges';
export { evaluateGiven, type GivenOptions, installOthers } from './evaluation/givenObjects';
export { absolutePath, formatMessage, type TranslateMessage } from './rules/format';
export { objectText } from './words/valueText';
export { isKnownBackend, routeReferences } from './routes/backendRefs';
export { type Readiness } from './routes/endpoints';
export { orphanListeners } from './gateways/gatewayVerdict';
export { addressesOf } from './gateways/addresses';
export { gatewayProblem, isWithoutTls, settledStatus } from './gateways/gatewayProblem';
export { intersectHostnames, isHostname } from './objects/hosts/hostname';
export { isOwnedBy } from './objects/isOwnedBy';
export { groupOf, listenerPlace, objectKey, refOfKey } from './objects/keys';
export type { Message, MessageValue } from './words/message';
export { MESSAGES } from './rules/messages';
export { SEVERITIES } from './model';
export type * from './model';
export { unmetLabels } from './checks/namespaceRule';
export { type FindingCode, ruleOf, RULES } from './rules';
export { EXPLANATION_PARTS, explanationId, type ExplanationPart } from './rules/explanationId';
export { relabelNamespace } from './rules/fixes/relabelNamespace';
export { pointer, pointerSegments } from './rules/fixes/patch';
export { changesOf, fixesOf } from './rules/fixes/withFixes';
export { type ExplainedPart, explainedParts } from './evaluation/explainedParts';
export type { ExplainedCondition, Rule } from './evaluation/rule';
export { meantListeners } from './routes/meantListeners';
export { isUnserved } from './routes/routeServed';
export { ruleMatchTexts } from './routes/matches/ruleMatchTexts';
export { backendShares, shareText, weightShares } from './routes/weightShares';
export { every as everyStatus, some as someStatus } from './objects/status';
export { unreadKinds } from './answers/unreadKinds';
export type { Lookup } from './objects/lookup';
export { refOf } from './objects/snapshot';
export {
  countAdmissions,
  type KnownNamespaces,
  type LabelChange,
  labelFix,
  type LabelFix,
  type NamespaceAdmission,
  type TakenRoutes,
  takenRoutes,
  whoMayAttach,
} from './answers/whoMayAttach';
export { finish, type Steps, stepsOf } from './steps';
