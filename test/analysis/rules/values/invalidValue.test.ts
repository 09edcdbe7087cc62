import { describe, expect, it } from 'vitest';
import { fileFindings } from '../../../../src/analysis/rules/input';
import { allow, findingsOf, gateway, listener, parent, route } from '../../objects';

const PATH = '.spec.listeners[0].allowedRoutes.namespaces.selector.matchExpressions[0]';
const selecting = (expression: object) =>
  gateway('infra/gw', [listener('a', allow('Selector', { matchExpressions: [expression] }))]);

describe('InvalidValue', () => {
  it.each([
    [
      'a hostname that is an address',
      route('a/b', [parent()], { hostnames: ['10.0.0.1'] }),
      '.spec.hostnames[0]',
    ],
    ['an unknown operator', selecting({ key: 'a', operator: '=' }), `${PATH}.operator`],
    ['an operator without values', selecting({ key: 'a', operator: 'In' }), `${PATH}.values`],
  ])('names %s, which the API server accepts', (_title, object, path) => {
    expect(findingsOf('InvalidValue', [object]).map(found => found.path)).toEqual([path]);
    expect(fileFindings([object])).toEqual([]);
  });

  it('is silent about valid expressions', () => {
    const valid = selecting({ key: 'a', operator: 'Exists' });
    expect(findingsOf('InvalidValue', [valid])).toEqual([]);
  });
});
