import { describe, expect, it } from 'vitest';
import {
  entriesFor,
  isSameParent,
  reportedParents,
} from '../../../../src/analysis/rules/status/reportedParents';
import { parentReference } from '../../../../src/gatewayApi/references';
import { CONTROLLER, parent, route } from '../../objects';

const ref = (fields = {}) => parentReference(parent('infra/gw', fields), 'shop');

describe('What controllers report about the parents of a route', () => {
  it('has its place, and the defaults of a parentRef', () => {
    const parents = [null, { parentRef: { name: 'gw' }, controllerName: CONTROLLER }, 'text'];
    const object = route('shop/web', [], {}, { status: { parents } });
    expect(reportedParents(object)).toEqual([
      {
        parentRef: parentReference({ name: 'gw' }, 'shop'),
        controllerName: CONTROLLER,
        conditions: undefined,
        path: '.status.parents[1]',
      },
    ]);
    expect(reportedParents(route())).toEqual([]);
  });

  it('is found by parentRef and controller', () => {
    const parents = ['a.b/one', 'a.b/two'].map(controllerName => ({
      parentRef: parent(),
      controllerName,
    }));
    const entries = reportedParents(route('shop/web', [], {}, { status: { parents } }));
    expect(entriesFor(entries, ref(), 'a.b/two').map(({ path }) => path)).toEqual([
      '.status.parents[1]',
    ]);
    expect(entriesFor(entries, ref(), '')).toHaveLength(2);
    expect(entriesFor(entries, ref({ port: 80 }), '')).toEqual([]);
  });

  it.each([
    [{}, true],
    [{ group: 'gateway.networking.k8s.io', kind: 'Gateway' }, true],
    [{ kind: 'ListenerSet' }, false],
    [{ namespace: 'shop' }, false],
    [{ sectionName: 'http' }, false],
    [{ port: 80 }, false],
  ])('is about the same parent with %j: %s', (fields, same) => {
    expect(isSameParent(ref(), ref(fields))).toBe(same);
  });
});
