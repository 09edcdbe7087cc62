import { describe, expect, it } from 'vitest';
import { portCheck } from '../../../src/analysis/checks/port';
import { facts, fields, read, ref } from './support';

const { judge, say, status } = portCheck;

describe('The check port', () => {
  it.each([
    ['any', {}, 'True', 'AnyPort: The parentRef names no port.'],
    [
      'same',
      { port: 80 },
      'True',
      'Matches: The parentRef names port 80, the port of listener http.',
    ],
    [
      'other',
      { port: 443 },
      'False',
      'NoMatchingParent: The parentRef names port 443; listener http has port 80.',
    ],
  ])('is %s', (is, parentRef, expected, sentence) => {
    const outcome = judge(facts(), ref(parentRef));
    expect(outcome).toEqual({ is });
    expect(status(outcome)).toBe(expected);
    expect(read(say(outcome, facts(), ref(parentRef)))).toBe(sentence);
  });

  it('points to both ports if the parentRef has one', () => {
    expect(fields(say({ is: 'other' }, facts(), ref({ port: 443 })))).toEqual([
      'parentRef .port',
      'Gateway .spec.listeners[0].port',
    ]);
    expect(fields(say({ is: 'any' }, facts(), ref()))).toEqual([]);
  });
});
