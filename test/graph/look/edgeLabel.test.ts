import { describe, expect, it } from 'vitest';
import { edgeLabel } from '../../../src/graph/look/edgeLabel';
import type { GraphEdge } from '../../../src/graph/model';

type Given = Parameters<typeof edgeLabel>[0];

function backend(given: Partial<Given>): Given {
  return {
    kind: 'backend',
    status: 'True',
    reason: '',
    aside: false,
    idle: false,
    share: 1,
    ...given,
  };
}

describe('The label of an edge', () => {
  it.each([
    [1, ''],
    [0.75, '75 %'],
    [1 / 3, '33.3 %'],
    [0.0001, '< 0.1 %'],
    [0, '0 %'],
  ])('is the share of requests: %d is %s', (share, label) => {
    expect(edgeLabel(backend({ share }))).toBe(label);
  });

  it('is no share if no requests go there', () => {
    expect(edgeLabel(backend({ share: 0.5, idle: true }))).toBe('');
  });

  it('is the plain reason of a refused or unknown edge', () => {
    const refused = { status: 'False', reason: 'BackendNotFound', share: 0.5 } as const;
    expect(edgeLabel(backend(refused))).toBe('BackendNotFound');
    expect(edgeLabel(backend({ status: 'Unknown', reason: 'NotRead' }))).toBe('NotRead');
  });

  it('is empty if a refusal is expected', () => {
    const aside: Partial<GraphEdge> = {
      kind: 'attachment',
      status: 'False',
      reason: 'NoMatchingListenerHostname',
      share: undefined,
      aside: true,
    };
    expect(edgeLabel(backend(aside))).toBe('');
  });

  it('describes a filter in the words of the page', () => {
    const mirror = backend({ kind: 'mirror', share: undefined });
    const auth = backend({ kind: 'auth', share: undefined });
    expect([edgeLabel(mirror), edgeLabel(auth)]).toEqual(['mirror', 'auth']);
    expect(edgeLabel(mirror, { mirror: 'Kopie', auth: 'Frage' })).toBe('Kopie');
  });
});
