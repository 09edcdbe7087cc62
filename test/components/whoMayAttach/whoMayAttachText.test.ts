import { describe, expect, it } from 'vitest';
import type { Listener, NamespaceAdmission } from '../../../src/analysis';
import { attachedCountText, countsDiffer } from '../../../src/components/status/attachedCountText';
import {
  admissionHeadline,
  changeText,
  listenerId,
  listenerTitle,
  reasonText,
} from '../../../src/components/whoMayAttach/whoMayAttachText';
import { fillText } from '../../../src/components/words/fillText';

const OWNER = {
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  namespace: 'infra',
  name: 'gw',
};

function listener(from: string, changes: Partial<Listener> = {}): Listener {
  return {
    owner: OWNER,
    gateway: OWNER,
    index: 0,
    name: 'http',
    port: 80,
    protocol: 'HTTP',
    hostname: '',
    supportedKinds: ['HTTPRoute', 'GRPCRoute'],
    allowedRoutes: { from, defaulted: false, selector: null, kinds: undefined },
    ...changes,
  } as unknown as Listener;
}

const COUNTS = { True: 2, False: 3, Unknown: 0 };
const headline = (from: string, counts = COUNTS, complete = true, changes = {}) =>
  admissionHeadline({ listener: listener(from, changes), counts, complete }, fillText);

describe('the headline', () => {
  it('covers every rule', () => {
    expect(headline('Selector')).toBe('2 of 5 namespaces may attach HTTPRoute, GRPCRoute.');
    expect(headline('All')).toBe('Every namespace may attach HTTPRoute, GRPCRoute.');
    expect(headline('Same')).toBe('Only namespace infra may attach HTTPRoute, GRPCRoute.');
    expect(headline('None')).toBe('No namespace may attach HTTPRoute, GRPCRoute.');
  });

  it('reports unknown namespaces', () => {
    const counts = { True: 1, False: 0, Unknown: 4 };
    expect(headline('Selector', counts)).toContain('(4 unknown)');
    expect(headline('Selector', counts, false)).toContain('1 of 5 known namespaces');
    expect(headline('Selector', { ...counts, True: 0 }, false)).toMatch(/^It is not known which/);
  });

  it('needs no namespaces for a rule about all of them', () => {
    const none = { True: 0, False: 0, Unknown: 0 };
    expect(headline('All', none, false)).toBe('Every namespace may attach HTTPRoute, GRPCRoute.');
  });

  it('offers no kind that the listener does not support', () => {
    expect(headline('All', COUNTS, true, { supportedKinds: [] })).toContain('No route of any kind');
  });

  it('does not say that no kind may attach if only the implementation knows', () => {
    const changes = { protocol: 'HBONE', supportedKinds: [] };
    expect(headline('All', COUNTS, true, changes)).toBe(
      'Only the implementation knows which kinds of routes may attach to this listener.'
    );
  });
});

it('distinguishes listeners of ListenerSets from those of the Gateway', () => {
  const owner = { ...OWNER, kind: 'ListenerSet', namespace: 'media', name: 'cdn' };
  expect(listenerId(listener('All'))).toBe('http');
  expect(listenerId(listener('All', { owner }))).toBe('media/cdn/http');
  expect(listenerTitle(listener('All', { owner }))).toBe('http · HTTP :80 · ListenerSet media/cdn');
});

it('names the object to change', () => {
  expect(changeText(listener('Same'), fillText)).toContain('listener http in Gateway infra/gw');
  expect(changeText(listener('All'), fillText)).toBe('');
});

it('names the reason why labels were not read', () => {
  const check = (cause: string) =>
    ({
      outcome: { is: 'labelsUnread', missing: { cause } },
    } as unknown as NamespaceAdmission['check']);
  expect(reasonText(check('forbidden'), fillText)).toContain('no permission to get the namespace');
  expect(reasonText(check('unreachable'), fillText)).toContain('does not answer');
});

describe('the count of attached routes', () => {
  const taken = { attached: 2, undecided: 1 };
  it('differs only if this is certain', () => {
    expect(countsDiffer({ taken, reported: undefined })).toBe(false);
    expect(countsDiffer({ taken, reported: 3 })).toBe(false);
    expect(countsDiffer({ taken, reported: 4 })).toBe(true);
    expect(countsDiffer({ taken, reported: 1 })).toBe(true);
  });

  it('is shown beside the reported count', () => {
    expect(attachedCountText({ taken, reported: 5 }, fillText)).toMatch(
      /reported 5, which differs/
    );
    expect(attachedCountText({ taken, reported: undefined }, fillText)).toMatch(/no count/);
  });
});
