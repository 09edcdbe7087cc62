import { GATEWAY_API_GROUP, GATEWAY_API_KINDS } from '../../../gatewayApi/kinds';
import {
  type Channel,
  EXPERIMENTAL_KINDS,
  type KindVersions,
  successorOf,
} from '../../../gatewayApi/servedVersions';
import type { Discovery, Rule } from '../../evaluation/rule';
import { nearest } from '../../objects/nearest';
import { kindRetired, retiredKind } from './kindRetired';
import { unservedVersion, versionNotServed } from './versionNotServed';
import { unknownVersion, versionUnknown } from './versionUnknown';

/** A finding about the `apiVersion` and `kind` of an object. */
export interface VersionProblem {
  readonly rule: Rule;
  readonly discovery: Discovery;
}

function ofKnownKind(
  { served, experimental = [], gone = [] }: KindVersions,
  kind: string,
  version: string,
  channel: Channel
): VersionProblem | undefined {
  if (served.includes(version)) return undefined;
  const params = { kind, version, served };
  if (experimental.includes(version)) {
    if (channel === 'experimental') return undefined;
    return { rule: versionNotServed, discovery: unservedVersion('experimental', params) };
  }
  return gone.includes(version)
    ? { rule: versionNotServed, discovery: unservedVersion('gone', params) }
    : { rule: versionUnknown, discovery: unknownVersion('version', params) };
}

/**
 * Finds what is wrong with the version and kind of an object.
 *
 * @param versions - The versions of the kind; undefined for a kind without any that are known.
 */
export function versionProblem(
  group: string,
  version: string,
  kind: string,
  versions: KindVersions | undefined,
  channel: Channel
): VersionProblem | undefined {
  const successor = successorOf(group, kind);
  if (successor !== undefined) {
    return { rule: kindRetired, discovery: retiredKind({ group, kind, successor }) };
  }
  if (versions !== undefined) return ofKnownKind(versions, kind, version, channel);
  if (EXPERIMENTAL_KINDS.get(kind) === group) {
    return channel === 'experimental'
      ? undefined
      : { rule: versionNotServed, discovery: unservedVersion('kind', { kind }) };
  }
  if (group !== GATEWAY_API_GROUP) return undefined;
  const near = nearest(kind, GATEWAY_API_KINDS);
  return {
    rule: versionUnknown,
    discovery:
      near === undefined
        ? unknownVersion('kind', { kind })
        : unknownVersion('misspeltKind', { kind, near }),
  };
}
