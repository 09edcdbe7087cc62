import type { ReportedCondition } from '../../gatewayApi/conditions';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';
import type {
  ComputedCondition,
  Conclusion,
  ControllerCheck,
  JudgedListener,
  Served,
} from '../model';
import { indexed } from '../objects/indexed';
import type { Status } from '../objects/status';
import type { ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import { conditionOf } from './listenerConditions';
import { usableCertificates } from './listenerValid';
import { repeatsListeners, type Reported, reportedOfListener } from './reportedTrouble';

const { say, sentences: servedSentences } = sentencesOf('served', {
  true: 'The listener passes traffic on.',
  listener:
    'The controller reports {{type}} {{status}} ({{reason}}) for listener {{listener}} of {{owner}}: {{said}}',
  listenerUnsaid:
    'The controller reports {{type}} {{status}} ({{reason}}) for listener {{listener}} of {{owner}}.',
  owner: 'The controller reports {{type}} {{status}} ({{reason}}) for {{owner}}: {{said}}',
  ownerUnsaid: 'The controller reports {{type}} {{status}} ({{reason}}) for {{owner}}.',
  someReferences:
    'It is not known whether listener {{listener}} is served: only some of its certificates can be used.',
  orphan: 'No Gateway is known that serves listener {{listener}} of {{owner}}.',
  noAddress: '{{owner}} has no address, and the controller does not report that it is programmed.',
});

export { servedSentences };

/** A condition as a controller reports it, as a message that quotes the controller. */
export function quotedCondition(
  { type, status, reason, message: said }: ReportedCondition,
  owner: ObjectRef,
  listener?: string
) {
  const params = { type, status, reason, said, owner };
  if (listener === undefined) return say(said === '' ? 'ownerUnsaid' : 'owner', params);
  return say(said === '' ? 'listenerUnsaid' : 'listener', { ...params, listener });
}

const SERVED: Served = { status: 'True', reason: 'Served', message: say('true') };

/** A Gateway, as far as it decides whether its listeners are served. */
export interface ServingGateway {
  readonly gateway: ObjectRef;
  readonly object: Gateway;
  /** What the controller reports about `object`. */
  readonly reported: Reported;
  readonly controller: ControllerCheck;
  /** The computed condition Accepted. */
  readonly accepted: ComputedCondition;
}

/** A ListenerSet that its Gateway allows. */
export interface ServingSet {
  readonly object: ListenerSet;
  /** What the controller reports about `object`. */
  readonly reported: Reported;
  /** The computed condition Accepted. */
  readonly accepted: ComputedCondition;
}

/** A reason why a listener passes no traffic on, or why this is not known. */
interface Doubt extends Served {
  /** Whether the doubt remains if the controller reports that the listener is programmed. */
  readonly stays: boolean;
}

type MaybeReported = ReportedCondition | undefined;

function computedDoubt(
  conclusion: Conclusion | undefined,
  bad: Status,
  cause: ObjectRef
): Doubt | undefined {
  if (conclusion === undefined || repeatsListeners(conclusion)) return undefined;
  const { status, reason, message: text, missing } = conclusion;
  if (status !== bad && status !== 'Unknown') return undefined;
  const is = status === 'Unknown' ? status : 'False';
  return { status: is, reason, message: text, missing, cause, stays: false };
}

function reportedDoubt(
  condition: MaybeReported,
  owner: ObjectRef,
  name?: string
): Doubt | undefined {
  if (condition === undefined) return undefined;
  const { reason, status, message: said } = condition;
  const is = status === 'Unknown' ? status : 'False';
  const text = quotedCondition(condition, owner, name);
  return { status: is, reason, message: text, said, cause: owner, stays: true };
}

function classDoubt(
  { status, reason, message: text, missing, outcome }: ControllerCheck,
  cause: ObjectRef
) {
  // A class without a status, as in manifests, is judged like all objects without one.
  if (status === 'True' || outcome.is === 'pending') return undefined;
  return { status, reason, message: text, missing, cause, stays: false };
}

// One valid certificate can be sufficient: implementations differ.
function referenceDoubt(
  listener: JudgedListener,
  unresolved: MaybeReported,
  isProgrammed: boolean
): Doubt | undefined {
  const { name, owner, references, certificates } = listener;
  const first = references.find(({ status }) => status === 'False');
  if (first !== undefined) {
    if (usableCertificates(listener) === 'False') return computedDoubt(first, 'False', owner);
    const text = say('someReferences', { listener: name, owner });
    return { status: 'Unknown', reason: first.reason, message: text, cause: owner, stays: true };
  }
  const doubt = reportedDoubt(unresolved, owner, name);
  if (doubt === undefined) return computedDoubt(references[0], 'False', owner);
  return certificates === 1 && !isProgrammed ? doubt : { ...doubt, status: 'Unknown' };
}

// A listener that is not programmed often only repeats that its owner or Gateway is not.
function reportedDoubts(
  ofListener: Doubt | undefined,
  own: MaybeReported,
  above: readonly Doubt[]
) {
  const general =
    own?.type === 'Programmed'
      ? above.find(doubt => doubt.status === 'False' && !repeatsListeners(doubt))
      : undefined;
  return [general, ofListener, ...above];
}

// Implementations differ in whether a ListenerSet is served if only listeners of its Gateway are not
// valid.
function setDoubt(set: ServingSet | undefined, { accepted }: ServingGateway, owner: ObjectRef) {
  const doubt = computedDoubt(set?.accepted, 'False', owner);
  const isParents = doubt?.reason === 'ParentNotAccepted' && repeatsListeners(accepted);
  return doubt && isParents ? { ...doubt, status: 'Unknown' as const } : doubt;
}

function addressDoubt({ gateway, object, reported }: ServingGateway) {
  const { any, programmed } = reported;
  if (!any || programmed === 'True' || indexed(object.status?.addresses).length > 0) {
    return undefined;
  }
  const text = say('noAddress', { owner: gateway });
  return {
    status: 'False' as const,
    reason: 'AddressNotAssigned',
    message: text,
    cause: gateway,
    stays: true,
  };
}

/**
 * Tells whether a listener passes traffic on to the routes that it accepts. The computed conditions
 * decide, and what the controller reports for the present generation of the objects
 * (ListenerConditionProgrammed, GatewayConditionProgrammed).
 *
 * @param set - The ListenerSet that defines the listener. Undefined for a listener of the Gateway.
 * @returns `False` if one place says that nothing is served. An `Unknown` of what is computed is
 *   settled by a report that the listener, or else its owner, is programmed.
 */
export function listenerServed(
  listener: JudgedListener,
  gateway: ServingGateway,
  set: ServingSet | undefined
): Served {
  const { owner, name } = listener;
  const said = reportedOfListener(set?.object ?? gateway.object, name);
  const ofOwner = (set ?? gateway).reported;
  const { programmed } = said.programmed === 'NotReconciled' ? ofOwner : said;
  const isProgrammed = programmed === 'True';
  const above = [
    reportedDoubt(gateway.reported.trouble, gateway.gateway),
    set && reportedDoubt(ofOwner.trouble, owner),
  ].filter(doubt => doubt !== undefined);
  const doubts = [
    classDoubt(gateway.controller, gateway.gateway),
    computedDoubt(conditionOf(listener, 'Conflicted'), 'True', owner),
    referenceDoubt(listener, said.unresolved, said.programmed === 'True'),
    computedDoubt(conditionOf(listener, 'Accepted'), 'False', owner),
    setDoubt(set, gateway, owner),
    computedDoubt(gateway.accepted, 'False', gateway.gateway),
    ...reportedDoubts(reportedDoubt(said.trouble, owner, name), said.trouble, above),
    addressDoubt(gateway),
  ].filter(doubt => doubt !== undefined);
  const found =
    doubts.find(({ status }) => status === 'False') ??
    doubts.find(({ stays }) => stays || !isProgrammed);
  if (found === undefined) return SERVED;
  const { stays, ...served } = found;
  void stays;
  return served;
}

/** The answer for a listener of a ListenerSet that no known Gateway serves. */
export function orphanServed(listener: string, owner: ObjectRef): Served {
  const text = say('orphan', { listener, owner });
  return { status: 'Unknown', reason: 'Pending', message: text, cause: owner };
}
