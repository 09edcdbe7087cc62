import { hasFields } from '../../../gatewayApi/read';
import type { ObjectChange } from '../../model';
import { sameValue } from '../../objects/sameValue';
import { pointerSegments } from '../../rules/fixes/patch';

type Operation = NonNullable<ObjectChange['patch']>[number];

/**
 * Why a JSON Patch cannot be applied.
 * - `testFailed`: the value is another one than the patch expects.
 * - `pathMissing`: there is no such place in the value.
 */
export type PatchFailure = 'testFailed' | 'pathMissing';

/** The value after a JSON Patch, or the operation that cannot be applied. */
export type PatchedValue =
  | { readonly value: unknown }
  | { readonly failure: PatchFailure; readonly path: string };

class Failure extends Error {
  constructor(readonly failure: PatchFailure) {
    super(failure);
  }
}

function missing(): never {
  throw new Failure('pathMissing');
}

function tokensOf(pointer: unknown): readonly string[] {
  if (pointer === '') return [];
  if (typeof pointer !== 'string' || !pointer.startsWith('/') || /~(?![01])/.test(pointer)) {
    return missing();
  }
  return pointerSegments(pointer);
}

// RFC 6901: no leading zeros.
function indexOf(token: string, length: number): number {
  const index = /^(?:0|[1-9]\d*)$/.test(token) ? Number(token) : length;
  return index < length ? index : missing();
}

function valueOf(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return (value as unknown[])[indexOf(token, value.length)];
  return hasFields(value) && Object.hasOwn(value, token) ? value[token] : missing();
}

function withItem(items: readonly unknown[], token: string, operation: Operation): unknown[] {
  const { op, value } = operation;
  if (op === 'add') {
    const index = token === '-' ? items.length : indexOf(token, items.length + 1);
    return [...items.slice(0, index), value, ...items.slice(index)];
  }
  const index = indexOf(token, items.length);
  const rest = items.slice(index + 1);
  return [...items.slice(0, index), ...(op === 'remove' ? [] : [value]), ...rest];
}

function withMember(
  fields: Readonly<Record<string, unknown>>,
  token: string,
  { op, value }: Operation
): Record<string, unknown> {
  // To set this member would change the prototype.
  if (token === '__proto__' || (op !== 'add' && !Object.hasOwn(fields, token))) return missing();
  if (op !== 'remove') return { ...fields, [token]: value };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== token));
}

function edited(value: unknown, tokens: readonly string[], operation: Operation): unknown {
  const [token, ...below] = tokens;
  if (token === undefined) return operation.op === 'remove' ? null : operation.value;
  if (below.length > 0) {
    const member = edited(valueOf(value, token), below, operation);
    const place: Operation = { op: 'replace', path: '', value: member };
    return Array.isArray(value)
      ? withItem(value, token, place)
      : withMember(value as Readonly<Record<string, unknown>>, token, place);
  }
  if (Array.isArray(value)) return withItem(value, token, operation);
  return hasFields(value) ? withMember(value, token, operation) : missing();
}

function step(value: unknown, operation: Operation): unknown {
  const tokens = tokensOf(operation.path);
  if (operation.op !== 'test') return edited(value, tokens, operation);
  if (sameValue(tokens.reduce<unknown>(valueOf, value), operation.value)) return value;
  throw new Failure('testFailed');
}

/**
 * Applies a JSON Patch (RFC 6902) with the operations add, replace, remove and test.
 *
 * @param value - A JSON value. It is not changed; the result shares what the patch leaves alone.
 * @returns The new value, or the first operation that cannot be applied.
 */
export function applyJsonPatch(value: unknown, patch: readonly Operation[]): PatchedValue {
  let current = value;
  for (const operation of patch) {
    try {
      current = step(current, operation);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { failure: error.failure, path: operation.path };
    }
  }
  return { value: current };
}
