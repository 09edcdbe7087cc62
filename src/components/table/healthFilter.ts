import { ATTACHMENT_LEVELS, type Health, healthKey, healthOfKey, healthRank } from '../../analysis';
import type { PageKind } from '../../gatewayApi/kinds';
import { healthLevelWord, healthWords } from '../status/healthWords';
import type { Translate } from '../words/translate';
import type { FleetRow } from './fleetRow';

/**
 * Reads the wanted healths from the URL.
 *
 * @param parameter - Keys of a level, or of a level with its reason, separated by spaces. Other words
 *   are ignored.
 */
export function healthsOfParameter(parameter: string): string[] {
  return parameter.split(' ').filter(key => healthOfKey(key) !== undefined);
}

/**
 * Keeps the rows of the wanted healths.
 *
 * @param keys - From `healthsOfParameter`. Empty keeps all.
 * @returns The identical array if all are kept.
 */
export function rowsOfHealths<Row extends FleetRow>(
  rows: readonly Row[],
  keys: readonly string[]
): readonly Row[] {
  if (keys.length === 0) return rows;
  return rows.filter(
    ({ health }) =>
      health !== undefined && (keys.includes(health.level) || keys.includes(healthKey(health)))
  );
}

/**
 * The healths to choose from: each level, and below it its reasons.
 *
 * @param rows - null until the first objects arrive.
 * @returns Keys, worst first.
 */
export function healthChoices(rows: readonly FleetRow[] | null): string[] {
  const found = new Map<string, Health>();
  rows?.forEach(({ health }) => {
    if (health !== undefined) found.set(healthKey(health), health);
  });
  const sorted = [...found].sort(
    ([one, left], [other, right]) => healthRank(left) - healthRank(right) || (one < other ? -1 : 1)
  );
  return ATTACHMENT_LEVELS.flatMap(level => {
    const keys = sorted.filter(([, health]) => health.level === level).map(([key]) => key);
    return keys.length === 0 ? [] : [level, ...keys.filter(key => key !== level)];
  });
}

/**
 * The words for a choice.
 *
 * @param key - From `healthChoices` or `healthsOfParameter`.
 * @param kinds - The kinds of the rows, not empty. Where their words differ, all are named.
 */
export function healthChoiceText(key: string, kinds: readonly PageKind[], t: Translate): string {
  const health = healthOfKey(key);
  if (health === undefined) return key;
  const words = kinds.map(kind =>
    health.reason === undefined
      ? healthLevelWord(health.level, kind, t)
      : healthWords(health, kind, t)
  );
  return [...new Set(words)].join(' / ');
}
