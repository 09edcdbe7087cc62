import { describe, expect, it } from 'vitest';
import { hostnameCheck, sharedHostnames } from '../../../src/analysis/checks/hostname';
import { facts, fields, read } from './support';

const { judge, say, status } = hostnameCheck;

describe('The check hostname', () => {
  it.each([
    ['none', '', null, null, 'NoHostnames: A route of this kind has no hostnames.'],
    ['any', '', [], ['*'], 'Intersects: The listener and the route agree on *.'],
    [
      'any',
      'a.example',
      [],
      ['a.example'],
      'Intersects: The listener and the route agree on a.example.',
    ],
    [
      'intersects',
      '*.example',
      ['a.example', 'b.test'],
      ['a.example'],
      'Intersects: The listener and the route have a.example in common.',
    ],
    [
      'disjoint',
      '*.example',
      ['b.test'],
      [],
      'NoMatchingListenerHostname: The route (hostnames: b.test) and listener http (hostname: *.example) have no hostname in common.',
    ],
  ])('is %s for %j and %j', (is, hostname, route, both, sentence) => {
    const listener = facts({ hostname });
    const outcome = judge(listener, route);
    expect(outcome.is).toBe(is);
    expect(sharedHostnames(outcome)).toEqual(both);
    expect(status(outcome)).toBe(is === 'disjoint' ? 'False' : 'True');
    const saying = say(outcome, listener, route);
    expect(read(saying)).toBe(sentence);
    expect(fields(saying)).toEqual(
      is === 'none' ? [] : ['Gateway .spec.listeners[0].hostname', 'route .spec.hostnames']
    );
  });
});
