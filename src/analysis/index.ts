export { type ListenerAdmission, listenersFor, type NamespaceListeners } from './listenersFor';
export {
  ATTACHMENT_LEVELS,
  type AttachmentLevel,
  attachmentLevel,
  brokenConditions,
  countAttached,
  isUsualRefusal,
  levelRank,
  meantListeners,
  parentLevel,
} from './attachmentLevel';
export { answeringFilter } from './answeringFilter';
export {
  ATTACH_LEVELS,
  attachAnswers,
  type AttachAnswers,
  type AttachLevel,
  decidingChecks,
  type ListenerAnswer,
  nearestFirst,
} from './attach/attachAnswers';
export { attachChanges, type NeededChange } from './attach/attachChanges';
export { parentRefTo, type WantedRoute, type WrittenParentRef } from './attach/wantedRoute';
export { Evaluation } from './evaluate';
export { evaluateGiven, type GivenOptions } from './givenObjects';
export { absolutePath, formatMessage, objectText, type TranslateMessage } from './format';
export { isKnownBackend, type LocatedBackend, routeReferences } from './backendRefs';
export { type Readiness } from './endpoints';
export { orphanListeners } from './gatewayVerdict';
export { intersectHostnames, isHostname } from './hostname';
export { isOwnedBy } from './isOwnedBy';
export { kindKey, objectKey } from './keys';
export type { Message, MessageValue } from './message';
export { type MessageId, MESSAGES } from './messages';
export type * from './model';
export { RULES } from './rules';
export { fixesOf } from './rules/fixes';
export type { Rule } from './rule';
export { shareText, weightShares } from './weightShares';
export { every as everyStatus, some as someStatus } from './status';
export { unreadKinds } from './unreadKinds';
export { type Coverage, type Lookup, refOf } from './snapshot';
export {
  countAdmissions,
  type KnownNamespaces,
  type LabelChange,
  labelRemedy,
  type LabelRemedy,
  type NamespaceAdmission,
  type TakenRoutes,
  takenRoutes,
  whoMayAttach,
} from './whoMayAttach';
