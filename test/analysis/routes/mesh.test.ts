import { describe, expect, it } from 'vitest';
import { evaluateGiven, refOf } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { route, service } from '../objects';

const PORTS = [{ name: 'http', port: 80 }, { port: 9000 }];

function accepted(
  fields: object,
  objects: readonly KubernetesObject[] = [service('shop/web', PORTS)],
  options = {}
) {
  const web = route('shop/web', [{ group: '', kind: 'Service', name: 'web', ...fields }]);
  const verdict = evaluateGiven([web, ...objects], [], options).route(refOf(web))?.parents[0];
  expect(verdict).toMatchObject({ mesh: true, listeners: [] });
  expect(verdict?.served).toBeUndefined();
  return `${verdict?.accepted.status} ${verdict?.accepted.reason}`;
}

describe('A route with a Service as its parent', () => {
  it.each([
    [{}, 'True Accepted'],
    [{ port: 80 }, 'True Accepted'],
    [{ port: 81 }, 'False NoMatchingParent'],
    [{ sectionName: 'http' }, 'True Accepted'],
    [{ sectionName: 'grpc' }, 'False NoMatchingParent'],
    [{ name: 'gone' }, 'False NoMatchingParent'],
  ])('and the fields %j is %s', (fields, expected) => {
    expect(accepted(fields)).toBe(expected);
  });

  it('is not known if the Service was not given', () => {
    expect(accepted({ port: 80 }, [], { partial: true })).toBe('Unknown NotRead');
  });
});
