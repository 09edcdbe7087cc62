import { describe, expect, it } from 'vitest';
import { GraphIndex } from '../../../src/graph';
import { concernsEdge, edgeAuthor } from '../../../src/topology/panel/edgeAuthor';
import { gateway, listener, parent, route } from '../../analysis/objects';
import { graphOf } from '../../graph/support/fleets';

const rules = [{ backendRefs: [{ name: 'absent', port: 80 }] }];
const shown = graphOf([
  gateway('infra/gw', [listener('http')]),
  route('shop/web', [parent('infra/absent'), parent()], { rules }),
]);
const index = GraphIndex.of(shown);

function edgeOf(kind: string, parentIndex?: number) {
  return shown.edges.find(
    edge => edge.kind === kind && (parentIndex === undefined || edge.parent?.index === parentIndex)
  )!;
}

function findingAt(path: string): Parameters<typeof concernsEdge>[0] {
  return { path } as Parameters<typeof concernsEdge>[0];
}

describe('A finding of a line', () => {
  it('belongs to the route, which names its Gateway and its backend', () => {
    expect(edgeAuthor(edgeOf('attachment', 1), index)?.ref.name).toBe('web');
    expect(edgeAuthor(edgeOf('backend'), index)?.ref.name).toBe('web');
  });

  it('concerns the parentRef or reference of the line', () => {
    const second = edgeOf('attachment', 1);
    expect(concernsEdge(findingAt('.spec.parentRefs[1].sectionName'), second)).toBe(true);
    expect(concernsEdge(findingAt('.spec.parentRefs[0]'), second)).toBe(false);
    const backend = edgeOf('backend');
    expect(concernsEdge(findingAt('.spec.rules[0].backendRefs[0].name'), backend)).toBe(true);
    expect(concernsEdge(findingAt('.spec.parentRefs[0]'), backend)).toBe(false);
  });

  it('may concern the whole object', () => {
    expect(concernsEdge(findingAt(''), edgeOf('backend'))).toBe(true);
  });
});
