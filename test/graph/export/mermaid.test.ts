import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoldNode, Graph } from '../../../src/graph';
import { mermaidOf } from '../../../src/graph/export/mermaid';
import { ENGLISH } from '../../../src/graph/export/words';
import { graphOf } from './support/graphOf';
import { HOSTILE, hostileManifests } from './support/hostile';
import { strangeLines } from './support/mermaidGrammar';
import { SHOP } from './support/shop';

describe('A Mermaid diagram', () => {
  it('has a frame for each cluster, Gateway and ListenerSet, and names what is refused', () => {
    expect(mermaidOf(graphOf(SHOP))).toBe(`flowchart LR
  subgraph c1["east"]
    direction LR
    n1(["GatewayClass<br/>example"])
    subgraph n2["Gateway infra/gw"]
      n3["http<br/>HTTP 80"]
      n4["https<br/>HTTPS 443<br/>#42;.example.com"]
      n5["nope<br/>missing"]:::missing
    end
    subgraph n6["ListenerSet infra/more"]
      n7["extra<br/>HTTP 8080"]
    end
    subgraph n8["ListenerSet shop/own"]
      n9["own<br/>HTTP 8081"]
    end
    class n8 problem
    n10["HTTPRoute<br/>shop/sale"]:::problem
    n11("Service<br/>shop/web")
    n12["HTTPRoute<br/>shop/web<br/>www.example.com<br/>GET /cart/#42; +1 more<br/>every request<br/>/old, RequestRedirect"]:::problem
    n13("Service<br/>shop/canary")
    n14("Service<br/>shop/shadow")
    n15("Service<br/>shop/gone<br/>missing"):::missing
    n1 --> n2
    n2 --> n6
    n2 -. "NotAllowed" .-> n8
    n3 -. "NotAllowedByListeners" .-> n10
    n5 -. "NoMatchingParent" .-> n10
    n10 -.-> n11
    n3 -. "NotAllowedByListeners" .-> n12
    n4 --> n12
    n12 -- "GET /cart/#42; +1 more, 75 %" --> n11
    n12 -- "GET /cart/#42; +1 more, 25 %" --> n13
    n12 -. "GET /cart/#42; +1 more, mirror" .-> n14
    n12 -. "every request, BackendNotFound" .-> n15
  end
  classDef problem stroke:#e5534b,stroke-width:2px
  classDef missing stroke:#e5534b,stroke-dasharray:4 4
  linkStyle 2,3,4,6,11 stroke:#e5534b
`);
  });

  it('marks unknown edges with a question mark', () => {
    const route = SHOP.split('---').find(text => text.includes('name: sale')) ?? '';
    const diagram = mermaidOf(graphOf(route, { partial: true }));
    expect(diagram).toContain('["Gateway<br/>infra/gw<br/>not read"]:::unread');
    expect(diagram).toContain('n2 -. "? NotRead" .-> n1');
  });

  it('omits edges that are aside, and keeps the numbers of colored lines correct', () => {
    const graph = graphOf(SHOP);
    const aside = { ...graph.edges[3]!, aside: true };
    const diagram = mermaidOf({
      ...graph,
      edges: graph.edges.map(edge => (edge.id === aside.id ? aside : edge)),
    });
    expect(diagram).not.toContain('n3 -. "NotAllowedByListeners" .-> n10');
    expect(diagram).toContain('linkStyle 2,3,5,10 stroke');
  });

  it('has one node for a fold', () => {
    const fold: FoldNode = {
      kind: 'fold',
      id: 'f',
      cluster: 'east',
      role: 'route',
      namespaces: ['shop'],
      members: ['a', 'b'],
      presence: 'there',
      level: 'good',
      health: undefined,
      rows: [],
    };
    const graph: Graph = { lanes: [{ cluster: 'east', stale: true }], nodes: [fold], edges: [] };
    expect(mermaidOf(graph)).toContain('n1[["2 routes<br/>shop"]]');
    const refused: FoldNode = { ...fold, level: 'problem' };
    const words = { ...ENGLISH, shared: () => 'Refused' };
    const bad = mermaidOf({ ...graph, nodes: [refused] }, words);
    expect(bad).toContain('n1[["2 routes<br/>Refused<br/>shop"]]:::problem');
    expect(mermaidOf(graph)).toContain('subgraph c1["east #40;does not answer#41;"]');
  });

  it('omits edges to nodes outside of the graph', () => {
    const graph = graphOf(SHOP);
    const diagram = mermaidOf({ ...graph, nodes: graph.nodes.slice(0, 2) });
    expect(diagram.match(/-->|\.->/g)).toHaveLength(1);
  });

  it.each(HOSTILE)('is valid with a name such as %j', name => {
    const graph = graphOf(hostileManifests(name));
    const diagram = mermaidOf({
      ...graph,
      lanes: [
        { cluster: 'east', stale: false },
        { cluster: name, stale: true },
      ],
    });
    expect(strangeLines(diagram)).toEqual([]);
  });

  it('is valid with any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => {
        expect(strangeLines(mermaidOf(graphOf(hostileManifests(name))))).toEqual([]);
      })
    );
  });
});
