import { kindInfo } from '../gatewayApi/kinds';
import type { Kind, ObjectOfKind } from '../gatewayApi/types';
import {
  type MalformedObject,
  type ObjectTarget,
  readClusterObject,
  type ReadObject,
} from './answers/clusterObject';
import { malformedText } from './answers/malformedText';
import { odd } from './answers/oddField';
import { failureKind, failureMessage } from './clusterApi';
import { apiVersionOf, resourcePath } from './resourcePath';

/**
 * The result of reading one object. `absent` means that the cluster answered that the object does
 * not exist. `unread` means that the object may exist; `malformed` is set if the cluster answered
 * with something else than the object.
 */
export type ObjectAnswer<K extends Kind = Kind> =
  | { readonly state: 'found'; readonly object: ObjectOfKind[K] }
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | {
      readonly state: 'unread';
      readonly message: string;
      readonly malformed?: MalformedObject;
    };

/** The one object that a request names. */
export interface NamedTarget extends ObjectTarget {
  readonly name: string;
  /** The path of the object. */
  readonly path: string;
}

/**
 * One object of a kind.
 *
 * @param version - The version at which the cluster serves the kind.
 * @param namespace - Undefined for a cluster-scoped kind.
 */
export function namedTarget(
  kind: Kind,
  version: string,
  namespace: string | undefined,
  name: string
): NamedTarget {
  const info = kindInfo(kind);
  const path = resourcePath(info, version, namespace, name);
  return { kind, apiVersion: apiVersionOf(info, version), namespace, name, path };
}

function readNamed(answer: unknown, target: NamedTarget): ReadObject {
  const read = readClusterObject(answer, target);
  const asked = { kind: target.kind, namespace: target.namespace, name: target.name };
  if ('malformed' in read) return { malformed: { ...read.malformed, ...asked } };
  const { name } = read.object.metadata;
  return name === target.name
    ? read
    : { malformed: { ...asked, ...odd('.metadata.name', name).odd } };
}

/**
 * The result of a request for one object.
 *
 * @param answer - JSON of any shape.
 * @returns `unread` if the answer is not the object that was asked for.
 */
export function readAnswer(answer: unknown, target: NamedTarget): ObjectAnswer {
  const read = readNamed(answer, target);
  return 'object' in read
    ? { state: 'found', object: read.object as never }
    : { state: 'unread', message: malformedText(read.malformed), malformed: read.malformed };
}

/**
 * The result of a failed request for one object: `absent` if the server answered that the object
 * does not exist, else `unread`.
 */
export function failedAnswer(
  error: unknown
): Extract<ObjectAnswer, { state: 'absent' } | { state: 'unread' }> {
  return failureKind(error) === 'notFound'
    ? { state: 'absent' }
    : { state: 'unread', message: failureMessage(error) };
}
