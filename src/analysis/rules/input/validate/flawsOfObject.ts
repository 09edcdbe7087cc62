import type { Channel } from '../../../../gatewayApi/servedVersions';
import type { Kind, KubernetesObject } from '../../../../gatewayApi/types';
import type { ObjectField } from '../schema/field';
import { fieldsOfKind } from '../schema/kindFields';
import type { ValueCheck } from './check';
import { compileField } from './compileField';
import type { Flaw } from './flaw';

interface Compiled {
  readonly root: ObjectField;
  readonly check: ValueCheck;
}

/** The flaws of an object, and the fields of its kind. */
export interface CheckedObject {
  readonly root: ObjectField;
  readonly flaws: readonly Flaw[];
}

// Compiled once: the kinds, versions and channels are few.
const COMPILED = new Map<string, Compiled | undefined>();

function compiled(kind: Kind, version: string, channel: Channel): Compiled | undefined {
  const key = `${kind} ${version} ${channel}`;
  if (!COMPILED.has(key)) {
    const root = fieldsOfKind(kind, version, channel);
    COMPILED.set(key, root && { root, check: compileField(root, { channel, loose: false }) });
  }
  return COMPILED.get(key);
}

/**
 * Checks an object against the fields and conditions of its kind.
 *
 * @param version - A version that is served in the channel.
 * @returns Undefined for a valid object, and for a kind that is not checked.
 */
export function flawsOfObject(
  object: KubernetesObject,
  kind: Kind,
  version: string,
  channel: Channel
): CheckedObject | undefined {
  const found = compiled(kind, version, channel);
  if (found === undefined) return undefined;
  const flaws: Flaw[] = [];
  found.check(object, flaws);
  return flaws.length === 0 ? undefined : { root: found.root, flaws };
}
