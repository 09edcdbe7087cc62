import { readFileSync, writeFileSync } from 'node:fs';
import type { BaselineEntry } from './baseline';

/** The baseline file cannot be used. */
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
  if (wrong !== undefined) throw new BaselineError(`findings[${index}].${wrong} is not a string`);
  const { count = 1 } = value;
  if (!Number.isSafeInteger(count) || (count as number) < 1) {
    throw new BaselineError(`findings[${index}].count is not an integer of at least 1`);
  }
  const [cluster, code, object, field] = FIELDS.map(name => value[name] as string);
  return { cluster, code, object, field, count: count as number } as BaselineEntry;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BaselineError(`it is not valid JSON: ${(error as Error).message}`);
  }
}

/**
 * Parses the text of a baseline file.
 *
 * @throws BaselineError where the text is not a baseline.
 */
export function parseBaseline(text: string): BaselineEntry[] {
  const value = parsed(text);
  if (!isFields(value) || !Array.isArray(value.findings)) {
    throw new BaselineError('it is not a baseline of gateway-fleet: it has no list of findings');
  }
  if (value.version !== VERSION) {
    throw new BaselineError(
      `its version is not ${VERSION}: another version of gateway-fleet wrote it`
    );
  }
  return value.findings.map(entryOf);
}

/** The text of a baseline file. It names each finding, so that a reviewer sees what it accepts. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const findings = entries.map(({ count, ...identity }) =>
    count === 1 ? identity : { ...identity, count }
  );
  return `${JSON.stringify({ version: VERSION, findings }, undefined, 2)}\n`;
}

/**
 * Reads a baseline file.
 *
 * @throws BaselineError where the file cannot be read.
 */
export function readBaseline(file: string): BaselineEntry[] {
  try {
    return parseBaseline(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const hint = 'the file does not exist; --update-baseline creates it';
    throw new BaselineError(`the baseline ${file}: ${code === 'ENOENT' ? hint : message}`);
  }
}

/**
 * Writes a baseline file, or replaces it.
 *
 * @throws BaselineError where the file cannot be written.
 */
export function writeBaseline(file: string, entries: readonly BaselineEntry[]): void {
  try {
    writeFileSync(file, baselineText(entries));
  } catch (error) {
    throw new BaselineError(`the baseline ${file} cannot be written: ${(error as Error).message}`);
  }
}
