import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import type { GraphEdge } from '../../../src/graph';
import { edgeCaption, edgeSentence, edgeStatusText } from '../../../src/topology/text/edgeText';
import { allow, gateway, listener, parent, route, service } from '../../analysis/objects';
import { graphOf } from '../../graph/support/fleets';

const t = fillText;

function edges(objects: Parameters<typeof graphOf>[0], kind: GraphEdge['kind'] = 'attachment') {
  return graphOf(objects).edges.filter(edge => edge.kind === kind);
}

describe('The caption of a line', () => {
  it('is the reason why a namespace is refused, and the sentence names the field', () => {
    const [edge] = edges([gateway('infra/gw', [listener('http')]), route('shop/a', [parent()])]);
    expect(edgeCaption(edge!, t)).toBe('Namespace not allowed');
    expect(edgeSentence(edge!, t)).toContain('allowedRoutes.namespaces.from');
    expect(edgeStatusText(edge!, t)).toBe('Refused');
  });

  it('is that a listener or a Gateway does not exist', () => {
    const gw = gateway('infra/gw', [listener('http', allow('All'))]);
    const [section] = edges([gw, route('shop/a', [{ ...parent(), sectionName: 'htps' }])]);
    expect(edgeCaption(section!, t)).toBe('No such listener');
    const [ghost] = edges([route('shop/a', [parent()])]);
    expect(edgeCaption(ghost!, t)).toBe('No such parent');
  });

  it('is empty if the listener is not for the route', () => {
    const gw = gateway('infra/gw', [
      listener('http', allow('All')),
      listener('tcp', { port: 81, protocol: 'TCP', ...allow('All') }),
    ]);
    const captions = edges([gw, route('shop/a', [parent()])]).map(edge => [
      edgeCaption(edge, t),
      edgeStatusText(edge, t),
    ]);
    expect(captions).toEqual([
      ['', 'Attached'],
      ['', 'Not for this listener'],
    ]);
  });

  it('is the share of a backend that gets a part of the requests', () => {
    const rules = [
      {
        backendRefs: [
          { name: 'one', port: 80, weight: 3 },
          { name: 'two', port: 80, weight: 1 },
        ],
      },
    ];
    const backends = [service('shop/one'), service('shop/two')];
    const gw = gateway('infra/gw', [listener('http', allow('All'))]);
    const found = edges([gw, ...backends, route('shop/a', [parent()], { rules })], 'backend');
    expect(found.map(edge => edgeCaption(edge, t))).toEqual(['75 %', '25 %']);
    // Backends of a route that no listener accepts get no requests.
    const idle = edges([...backends, route('shop/a', [parent()], { rules })], 'backend');
    expect(idle.map(edge => edgeCaption(edge, t))).toEqual(['', '']);
    expect(idle.map(edge => edgeStatusText(edge, t))).toEqual(['No traffic', 'No traffic']);
    expect(edgeSentence(idle[0]!, t)).toContain('No listener serves the route');
  });
});
