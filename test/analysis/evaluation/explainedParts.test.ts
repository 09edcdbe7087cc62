import { describe, expect, it } from 'vitest';
import { explainedParts } from '../../../src/analysis';
import { parentReference } from '../../../src/gatewayApi/references';
import { gateway, listener, parent, route } from '../objects';
import { listenerStatus } from '../reports';

const accepted = (reason = 'Invalid') => ({ type: 'Accepted', reason });
const ref = (fields = {}) => ({
  of: 'parentRef',
  parentRef: parentReference(parent('infra/gw', fields), 'shop'),
});

describe('A finding about a route', () => {
  const both = route('shop/web', [parent(), parent('infra/gw', { port: 80 })]);
  const part = { type: 'Accepted', of: 'parentRef' } as const;

  it('explains the condition of the parentRef that it names', () => {
    const path = '.spec.parentRefs[1].port';
    expect(explainedParts(part, path, accepted(), both)).toEqual([ref({ port: 80 })]);
    expect(explainedParts(part, '.spec.parentRefs[7]', accepted(), both)).toEqual([]);
  });

  it('explains the only parentRef if it names none', () => {
    expect(explainedParts(part, '.spec.hostnames[0]', accepted(), both)).toEqual([]);
    expect(explainedParts(part, '.spec.hostnames[0]', accepted(), route())).toEqual([ref()]);
  });

  it('explains the parentRef of the status that it names', () => {
    const parents = [null, { parentRef: parent('infra/gw', { port: 80 }) }];
    const object = { ...both, status: { parents } };
    expect(explainedParts(part, '.status.parents[1].conditions', accepted(), object)).toEqual([
      ref({ port: 80 }),
    ]);
  });

  it('explains no other condition, and no reason that it leaves out', () => {
    const explains = (more: object, condition = accepted()) =>
      explainedParts({ ...part, ...more }, '.spec.parentRefs[0]', condition, both).length > 0;
    expect(explains({}, { type: 'ResolvedRefs', reason: 'Invalid' })).toBe(false);
    expect(explains({ only: ['Invalid'] })).toBe(true);
    expect(explains({ only: ['Other'] })).toBe(false);
    expect(explains({ except: ['Invalid'] })).toBe(false);
  });

  it('may explain all parentRefs', () => {
    const every = { type: 'Accepted', of: 'everyParentRef' } as const;
    expect(explainedParts(every, '', accepted(), both)).toEqual([{ of: 'everyParentRef' }]);
  });
});

describe('A finding about a Gateway', () => {
  const object = gateway(
    'infra/gw',
    [null, listener('http')],
    {},
    { status: { listeners: [listenerStatus('http')] } }
  );
  const part = { type: 'Accepted', of: 'listener' } as const;

  it('explains the condition of its listener, and a Gateway that only repeats it', () => {
    const path = '.spec.listeners[1].protocol';
    const http = { of: 'listener', name: 'http' };
    expect(explainedParts(part, path, accepted(), object)).toEqual([http]);
    expect(explainedParts(part, path, accepted('ListenersNotValid'), object)).toEqual([
      http,
      { of: 'object' },
    ]);
    expect(explainedParts(part, '.status.listeners[0].conditions', accepted(), object)).toEqual([
      http,
    ]);
    expect(explainedParts(part, '.spec', accepted(), object)).toEqual([]);
  });

  it('explains the Gateway only if it is not about a listener', () => {
    const own = { type: 'Accepted', of: 'object' } as const;
    expect(explainedParts(own, '.spec.infrastructure', accepted(), object)).toEqual([
      { of: 'object' },
    ]);
    expect(explainedParts(own, '.spec.listeners[1]', accepted(), object)).toEqual([]);
  });
});
