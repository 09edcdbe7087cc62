import { readFileSync, writeFileSync } from 'node:fs';
import type { BaselineEntry } from './baseline';

/** The file that is named as baseline can not be used. */
export class BaselineError extends Error {}

const VERSION = 1;
const FIELDS = ['cluster', 'code', 'object', 'field'] as const;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entryOf(value: unknown, index: number): BaselineEntry {
  if (!isFields(value)) throw new BaselineError(`findings[${index}] is not an object`);
  const wrong = FIELDS.find(name => typeof value[name] !== 'string');
  if (wrong !== undefined) throw new BaselineError(`findings[${index}].${wrong} is not a text`);
  const { count = 1 } = value;
  if (!Number.isSafeInteger(count) || (count as number) < 1) {
    throw new BaselineError(`findings[${index}].count is not a number from 1`);
  }
  const [cluster, code, object, field] = FIELDS.map(name => value[name] as string);
  return { cluster, code, object, field, count: count as number } as BaselineEntry;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BaselineError(`it is no JSON: ${(error as Error).message}`);
  }
}

/**
 * Reads a baseline.
 *
 * @param text - Of the file.
 * @returns Its entries.
 * @throws BaselineError which says what is wrong with it.
 */
export function parseBaseline(text: string): BaselineEntry[] {
  const value = parsed(text);
  if (!isFields(value) || !Array.isArray(value.findings)) {
    throw new BaselineError('it is no baseline of gateway-fleet: it has no list of findings');
  }
  if (value.version !== VERSION) {
    throw new BaselineError(`its version is not ${VERSION}: another gateway-fleet has written it`);
  }
  return value.findings.map(entryOf);
}

/**
 * Writes a baseline in words, so that a review sees what is accepted.
 *
 * @param entries - In the order in which to write them.
 * @returns The text of the file, the same for the same entries.
 */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const findings = entries.map(({ count, ...identity }) =>
    count === 1 ? identity : { ...identity, count }
  );
  return `${JSON.stringify({ version: VERSION, findings }, undefined, 2)}\n`;
}

/**
 * Reads the file of a baseline.
 *
 * @param file - Its path.
 * @returns Its entries.
 * @throws BaselineError where it can not be read.
 */
export function readBaseline(file: string): BaselineEntry[] {
  try {
    return parseBaseline(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const hint = 'there is no such file; --update-baseline writes it';
    throw new BaselineError(`the baseline ${file}: ${code === 'ENOENT' ? hint : message}`);
  }
}

/**
 * Writes the file of a baseline.
 *
 * @param file - Its path; what is there is replaced.
 * @param entries - Of the baseline.
 * @throws BaselineError where it can not be written.
 */
export function writeBaseline(file: string, entries: readonly BaselineEntry[]): void {
  try {
    writeFileSync(file, baselineText(entries));
  } catch (error) {
    throw new BaselineError(`the baseline ${file} can not be written: ${(error as Error).message}`);
  }
}
