import { describe, expect, it } from 'vitest';
import { ATTACHMENT_LEVELS, type Health, HEALTH_CODES, healthKey } from '../../../src/analysis';
import { healthWords } from '../../../src/components/status/healthWords';
import { fillText } from '../../../src/components/words/fillText';
import { PAGE_KINDS, type PageKind } from '../../../src/gatewayApi/kinds';

function wordsOf(key: string, kind: PageKind = 'HTTPRoute'): string {
  const [level, code, names] = key.split(':');
  const health = {
    level,
    reason: code && { code, names: names?.split(',') ?? [] },
  } as unknown as Health;
  expect(healthKey(health)).toBe(key);
  return healthWords(health, kind, fillText);
}

describe('The words for a health', () => {
  it.each([
    ['attached', 'Attached'],
    ['refused:namespace', 'Refused: namespace'],
    ['unserved:certificate', 'Not served: certificate'],
    ['unserved:notProgrammed', 'Not served: not programmed'],
    ['unserved:reported:OutOfQuota', 'Not served: OutOfQuota'],
    ['unknown:missing:Namespace', 'Unknown: Namespaces'],
    [
      'unknown:missing:GatewayClass,BackendTLSPolicy',
      'Unknown: GatewayClasses, BackendTLSPolicies',
    ],
    ['partly:namespace', 'Partly attached: namespace'],
    ['partly:backend', 'Partly served: backend'],
    ['nowhere', 'No parent'],
  ])('of a route with %s are %s', (key, words) => {
    expect(wordsOf(key)).toBe(words);
  });

  it('are those of the kind for a good level', () => {
    expect(wordsOf('attached', 'Gateway')).toBe('Served');
    expect(wordsOf('attached', 'GatewayClass')).toBe('Accepted');
    expect(wordsOf('attached', 'ReferenceGrant')).toBe('In use');
    expect(wordsOf('nowhere', 'ReferenceGrant')).toBe('Unused');
    expect(wordsOf('attached', 'ServiceImport')).toBe('Ready');
    expect(wordsOf('partly:certificate', 'Gateway')).toBe('Partly served: certificate');
  });

  it('differ for every reason, and exist for every level of every kind', () => {
    const reasons = HEALTH_CODES.map(code => wordsOf(`refused:${code}:X`));
    expect(new Set(reasons.filter(words => !words.endsWith(': X'))).size).toBe(
      HEALTH_CODES.length - 1
    );
    PAGE_KINDS.forEach(kind =>
      ATTACHMENT_LEVELS.forEach(level => expect(wordsOf(level, kind)).not.toBe(''))
    );
  });
});
