import { InvalidArgumentError } from 'commander';
import type { TracedName } from '../../src/analysis';
import { parseExpectation, parseNamed, type TraceExpectation } from './expectation';

/** Adds a header, as `Name: value`. */
export function collectHeader(
  argument: string,
  before: ReadonlyArray<readonly [string, string]> = []
): Array<readonly [string, string]> {
  const [, name = '', value = ''] = /^([^:\s]+):\s*(.*)$/.exec(argument) ?? [];
  if (name === '') throw new InvalidArgumentError("Write it as 'Name: value'.");
  return [...before, [name, value]];
}

/** Reads `NAMESPACE/NAME`. */
export function namedObject(argument: string): TracedName {
  const found = parseNamed(argument);
  if (found === undefined) throw new InvalidArgumentError('Write it as NAMESPACE/NAME.');
  return found;
}

/** Adds a part of an expectation, as `KEY=VALUE`. */
export function collectExpectation(
  argument: string,
  before: TraceExpectation = {}
): TraceExpectation {
  const found = parseExpectation(argument);
  if (found !== undefined) return { ...before, ...found };
  throw new InvalidArgumentError(
    'Write it as status=404, backend=NAMESPACE/NAME, location=URL or noListener=true.'
  );
}
