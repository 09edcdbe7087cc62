import { LISTENER_CHECKS } from '../../routes/listenerVerdict';
import { ATTACHMENT_LEVELS, type AttachmentLevel, levelRank } from '../attachmentLevel';

/** What can decide the health of an object, worst first among equal levels. */
export const HEALTH_CODES = [
  // A parent of a route or ListenerSet.
  'parent',
  'notAllowed',
  'gateway',
  // A Gateway, its listeners, and what a controller reports.
  'controller',
  'notAccepted',
  'invalid',
  'conflict',
  'certificate',
  'parameters',
  'listeners',
  'address',
  'notProgrammed',
  'unsupported',
  'reported',
  // The checks of a listener.
  ...LISTENER_CHECKS,
  // References and targets.
  'grant',
  'backend',
  'filter',
  'target',
  // What is not known.
  'missing',
  'implementation',
  'notReported',
] as const;

export type HealthCode = (typeof HEALTH_CODES)[number];

/** The reason of a level, as data. */
export interface HealthReason {
  readonly code: HealthCode;
  /**
   * For `missing`, the kinds that were not read, sorted. For `reported`, the one reason of the
   * controller. Otherwise empty.
   */
  readonly names: readonly string[];
}

/** The health of an object of any kind: `attached` is the good level of every kind. */
export interface Health {
  readonly level: AttachmentLevel;
  /** Undefined for `attached` and `nowhere`. */
  readonly reason?: HealthReason;
}

const NO_NAMES: readonly string[] = [];

export const HEALTHY: Health = { level: 'attached' };

/** Makes a health from a level and what decides it. */
export function healthBy(
  level: AttachmentLevel,
  code: HealthCode,
  names: readonly string[] = NO_NAMES
): Health {
  return { level, reason: { code, names } };
}

/**
 * A key that is equal for the same level with the same reason.
 *
 * @returns Such as `refused:namespace`, `unknown:missing:Namespace,Service` or `attached`.
 */
export function healthKey({ level, reason }: Health): string {
  if (reason === undefined) return level;
  const { code, names } = reason;
  return [level, code, ...(names.length > 0 ? [names.join(',')] : [])].join(':');
}

/**
 * Reads a health from its key.
 *
 * @returns Undefined for any other text.
 */
export function healthOfKey(key: string): Health | undefined {
  const [word, name, names, ...more] = key.split(':');
  const level = ATTACHMENT_LEVELS.find(known => known === word);
  const code = HEALTH_CODES.find(known => known === name);
  if (level === undefined || more.length > 0) return undefined;
  if (name === undefined) return { level };
  return code && healthBy(level, code, names === undefined ? NO_NAMES : names.split(','));
}

/** Tells whether two objects have the same level for the same reason. */
export function sameHealth(one: Health | undefined, other: Health | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one === other || healthKey(one) === healthKey(other);
}

function codeRank(reason: HealthReason | undefined): number {
  return reason === undefined ? HEALTH_CODES.length : HEALTH_CODES.indexOf(reason.code);
}

/**
 * Ranks a health, for sorting worst first.
 *
 * @param health - Undefined if it is not computed yet.
 * @returns 0 for the worst. Equal levels are together, and in a level equal codes. A health that is
 *   not computed comes last.
 */
export function healthRank(health: Health | undefined): number {
  const codes = HEALTH_CODES.length + 1;
  return levelRank(health?.level) * codes + (health === undefined ? 0 : codeRank(health.reason));
}

function firstName(one: Health, other: Health): number {
  const [left, right] = [healthKey(one), healthKey(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Combines the healths of the parts of an object. The worst level decides, and among its reasons the
 * first in the order of `HEALTH_CODES`. Kinds that were not read are collected from all parts of that
 * level.
 *
 * @param parts - In any order, which does not change the result. Empty gives `attached`.
 */
export function worstHealth(parts: readonly Health[]): Health {
  const level = ATTACHMENT_LEVELS.find(wanted => parts.some(part => part.level === wanted));
  const [worst, ...others] = parts
    .filter(part => part.level === level)
    .sort((one, other) => healthRank(one) - healthRank(other) || firstName(one, other));
  if (worst === undefined) return HEALTHY;
  if (worst.reason?.code !== 'missing' || others.length === 0) return worst;
  const kinds = [worst, ...others].flatMap(({ reason }) =>
    reason?.code === 'missing' ? reason.names : []
  );
  return healthBy(worst.level, 'missing', [...new Set(kinds)].sort());
}
