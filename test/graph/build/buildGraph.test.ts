import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluateGiven,
  meantListeners,
  objectKey,
  refOf,
  routeReferences,
} from '../../../src/analysis';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';
import type { KubernetesObject, Route } from '../../../src/gatewayApi/types';
import { GraphIndex } from '../../../src/graph/graphIndex';
import { type Graph, type GraphEdge, type GraphRow, isProblem } from '../../../src/graph/model';
import { runs } from '../../analysis/arbitraries';
import { gateway, parent, route, service } from '../../analysis/objects';
import {
  clusters,
  draw,
  drawPart,
  evaluatedWith,
  graphOf,
  readInPart,
  withoutVerdicts,
} from '../support/fleets';
import { openGateway } from '../support/openGateway';

const sending = (...backendRefs: object[]) =>
  route('infra/web', [parent()], { rules: [{ backendRefs }] });

describe('The graph of any cluster', () => {
  it('has unique ids, and edges that end at existing nodes and rows', () => {
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation } = drawPart(part);
        const { nodes, edges } = draw({ east: evaluation, west: evaluation });
        const ids = [
          ...nodes.map(({ id }) => id),
          ...nodes.flatMap(({ id, rows }) => rows.map(row => `${id} row ${row.id}`)),
          ...edges.map(({ id }) => id),
        ];
        const known = new Set(ids);
        expect(known.size).toBe(ids.length);
        const clusterOf = new Map(nodes.map(({ id, cluster }) => [id, cluster]));
        const loose = edges.filter(({ cluster, from, to }) =>
          [from, to].some(
            ({ node, row }) =>
              clusterOf.get(node) !== cluster ||
              (row !== undefined && !known.has(`${node} row ${row}`))
          )
        );
        expect(loose).toEqual([]);
        const inEast = edges.filter(({ cluster }) => cluster === 'east');
        expect(inEast).toHaveLength(edges.length / 2);
      }),
      runs(40)
    );
  });

  it('attaches a route as the analysis does, and by each parentRef that selects no listener once', () => {
    let missing = 0;
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation, graph } = drawPart(part);
        const index = GraphIndex.of(graph);
        const rowText = ({ node, row }: GraphEdge['from']) => {
          const found = (index.node(node)?.rows as readonly GraphRow[]).find(
            ({ id }) => id === row
          );
          if (found?.kind !== 'listener') return 'the whole';
          return [found.presence, found.name, found.port, found.hostname].join(' ');
        };
        const drawn = graph.edges
          .filter(({ kind }) => kind === 'attachment')
          .map(({ from, to, status, aside, hostnames, parent: own, listener: of }) =>
            [
              from.node.replace('mesh |', ''),
              rowText(from),
              to.node,
              own?.index,
              of === undefined ? 'none' : own?.listeners.indexOf(of),
              status,
              of === undefined ? aside : '',
              hostnames,
            ].join('; ')
          );
        const meant: string[] = [];
        evaluation.allRoutes().forEach(({ parents }, key) => {
          parents.forEach(own => {
            const route = `east|${key}; ${own.index}`;
            const selected = meantListeners(own);
            selected.forEach(item => {
              const { owner, name, port, hostname } = item.listener;
              const place = own.listeners.indexOf(item);
              meant.push(
                `east|${objectKey(owner)}; there ${name} ${port} ${hostname}; ` +
                  `${route}; ${place}; ${item.attached}; ; ${item.hostnames ?? ''}`
              );
            });
            if (selected.length > 0) return;
            const { sectionName, port, ...ref } = own.parentRef;
            const isAsked = sectionName !== undefined || port !== undefined;
            const isThere = own.gateway !== undefined && evaluation.lookup(ref).state === 'found';
            if (isAsked && isThere) missing += 1;
            const row =
              isAsked && isThere ? `missing ${sectionName ?? ''} ${port ?? ''} ` : 'the whole';
            meant.push(
              `east|${objectKey(ref)}; ${row}; ${route}; none; ${own.accepted.status}; false; `
            );
          });
        });
        expect(drawn.sort()).toEqual(meant.sort());
      }),
      runs(80)
    );
    expect(missing).toBeGreaterThan(20);
  });

  it('sends requests as the rules do, with the analysis of each reference', () => {
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation, graph } = drawPart(part);
        const drawn = graph.edges
          .filter(({ kind }) => ['backend', 'mirror', 'auth'].includes(kind))
          .map(({ kind, from, to, status, reason, reference }) =>
            [from.node, from.row, kind, to.node, status, reason, reference?.field].join(' ')
          );
        const meant: string[] = [];
        evaluation.allRoutes().forEach(({ route: ref, references }, key) => {
          const found = evaluation.lookup(ref);
          if (found.state !== 'found') return;
          routeReferences(found.object as Route).backends.forEach(backend => {
            const { reference, field, rule } = backend;
            const said = references.find(item => item.field === field);
            const kind = field.includes('requestMirror')
              ? 'mirror'
              : field.includes('externalAuth')
              ? 'auth'
              : 'backend';
            meant.push(
              [
                `east|${key}`,
                `rule ${rule}`,
                kind,
                `east|backend ${objectKey(reference)}`,
                said?.status ?? 'True',
                said?.reason ?? '',
                said?.field,
              ].join(' ')
            );
          });
        });
        expect(drawn.sort()).toEqual(meant.sort());
      }),
      runs(100)
    );
  });

  it('has every Gateway below its class and every ListenerSet below its Gateway, once', () => {
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation, graph } = drawPart(part);
        const joined = (kind: GraphEdge['kind']) =>
          graph.edges
            .filter(edge => edge.kind === kind)
            .map(({ from, to, status }) => `${from.node} > ${to.node}: ${status}`)
            .sort();
        const gateways = [...evaluation.allGateways().values()];
        expect(joined('class')).toEqual(
          gateways
            .map(
              ({ gateway: ref, className, controller }) =>
                `east|GatewayClass /${className} > east|${objectKey(ref)}: ${controller.status}`
            )
            .sort()
        );
        const sets = evaluation.objectsOf(GATEWAY_API_GROUP, 'ListenerSet').map(refOf);
        const ofSets = graph.edges.filter(({ kind }) => kind === 'set');
        expect(ofSets.map(({ to }) => to.node).sort()).toEqual(
          sets.map(ref => `east|${objectKey(ref)}`).sort()
        );
        gateways
          .flatMap(({ gateway: ref, listenerSets }) =>
            listenerSets.map(({ listenerSet: set, allowed }) => ({ ref, set, allowed }))
          )
          .forEach(({ ref, set, allowed }) => {
            expect(joined('set')).toContain(
              `east|${objectKey(ref)} > east|${objectKey(set)}: ${allowed.status}`
            );
          });
      }),
      runs(60)
    );
  });

  it('marks no object as missing that exists or was not read', () => {
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation, graph } = drawPart(part);
        const seen = graph.nodes.map(node => {
          if (node.kind === 'fold') return '';
          const { ref, presence } = node;
          const { state } = evaluation.lookup(ref);
          const isServed =
            evaluation.snapshot.kind(ref.group, ref.kind).coverage?.state !== 'notServed';
          // Only the vendor knows what its kind needs, which need not be an object.
          if (ref.group === 'example.com') return state === 'found' || presence !== 'there';
          // Objects of a kind that is not served need not be read.
          if (state === 'unread' && isServed) return presence === 'unread';
          return presence === (state === 'found' ? 'there' : 'missing');
        });
        expect(graph.nodes.filter((_, place) => seen[place] === false)).toEqual([]);
      }),
      runs(60)
    );
  });

  it('shows at least one refusing listener if no listener accepts a route', () => {
    let refused = 0;
    fc.assert(
      fc.property(readInPart, part => {
        const { evaluation, graph } = drawPart(part);
        const asideOf = graph.edges.filter(({ aside }) => aside);
        expect(asideOf.filter(edge => edge.kind !== 'attachment')).toEqual([]);
        expect(asideOf.filter(({ status }) => status !== 'False')).toEqual([]);
        evaluation.allRoutes().forEach(({ parents }) =>
          parents.forEach(own => {
            const edges = graph.edges.filter(edge => edge.parent === own);
            if (edges.some(({ status }) => status !== 'False')) return;
            refused += 1;
            expect(edges.some(({ aside }) => !aside)).toBe(true);
          })
        );
      }),
      runs(80)
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('shows no route as good if a part of it is refused, missing or unread', () => {
    let good = 0;
    fc.assert(
      fc.property(readInPart, part => {
        const { graph } = drawPart(part);
        const index = GraphIndex.of(graph);
        graph.nodes.forEach(node => {
          if (node.role !== 'route' || node.level !== 'good') return;
          good += 1;
          const open = index.from(node.id).filter(({ status }) => status !== 'True');
          expect(index.to(node.id).filter(isProblem)).toEqual([]);
          expect(open.filter(({ reason }) => reason !== 'ImplementationSpecific')).toEqual([]);
        });
      }),
      runs(80)
    );
    expect(good).toBeGreaterThan(20);
  });

  it('is the same for any order of its objects', () => {
    fc.assert(
      fc.property(
        clusters.chain(objects =>
          fc.tuple(
            fc.constant(objects),
            fc.shuffledSubarray([...objects], { minLength: objects.length })
          )
        ),
        fc.boolean(),
        ([objects, shuffled], partial) => {
          const drawn = (given: readonly KubernetesObject[]) =>
            withoutVerdicts(draw({ east: evaluateGiven(given, [], { partial }) }));
          expect(drawn(shuffled)).toEqual(drawn(objects));
        }
      ),
      runs(60)
    );
  });

  it('is the same whether its objects arrive at once or one by one', () => {
    fc.assert(
      fc.property(clusters, objects => {
        const slowly = evaluatedWith([], []);
        [...objects].reverse().forEach(one => {
          slowly.set(one);
          slowly.run();
        });
        expect(withoutVerdicts(draw({ east: slowly }))).toEqual(
          withoutVerdicts(draw({ east: evaluatedWith(objects, []) }))
        );
      }),
      runs(30)
    );
  });
});

describe('Ids', () => {
  it('stay the same while their objects change', () => {
    const idsOf = (graph: Graph) => [
      ...graph.nodes.map(({ id }) => id),
      ...graph.edges.map(({ id }) => id),
    ];
    const refused = graphOf([gateway(), sending({ name: 'db' }), route()]);
    const mended = graphOf([openGateway(), service('infra/db'), sending({ name: 'db' }), route()]);
    expect(idsOf(mended)).toEqual(idsOf(refused));
  });
});
