import fc from 'fast-check';
import type { ObjectRef } from '../../src/analysis';
import { backendId, edgeId, nodeId, nodesOfEdge, objectOfNode } from '../../src/graph/ids';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
const group = fc.constantFrom('', 'gateway.networking.k8s.io', 'apps', 'a.example.com');
const kind = fc.constantFrom('Gateway', 'Service', 'HTTPRoute');
const namespaced = fc.record({ group, kind, namespace: name, name });
const ofCluster = fc.record({ group, kind, name });
const objects: fc.Arbitrary<ObjectRef> = fc.oneof(namespaced, ofCluster);
const clusters = fc.oneof(name, fc.constantFrom('a b', 'arn:aws:eks/prod', 'east|west'));

describe('The id of a node', () => {
  it('names the cluster and the object, as a backend too', () => {
    fc.assert(
      fc.property(clusters, objects, (cluster, object) => {
        expect(objectOfNode(nodeId(cluster, object))).toEqual({ cluster, object });
        expect(objectOfNode(backendId(cluster, object))).toEqual({ cluster, object });
      })
    );
  });

  it.each(['', 'gone', 'east|routes', 'east|shop+pay|backends', 'east|Gateway'])(
    'stands for no object if it is %j',
    id => expect(objectOfNode(id)).toBeUndefined()
  );
});

it('The id of an edge names its nodes', () => {
  fc.assert(
    fc.property(objects, objects, (one, other) => {
      const [from, to] = [nodeId('east', one), nodeId('east', other)];
      expect(
        nodesOfEdge(edgeId({ node: from, row: 'http' }, { node: to, row: undefined }))
      ).toEqual([from, to]);
    })
  );
});
