import { expect, it } from 'vitest';
import { findingsOf, gateway } from '../../objects';
import { textsOf } from '../../text';
import { condition, reportedRoute } from './reported';

const CODE = 'RouteReportedPartial';

function partial(status: string, fields = {}) {
  const own = { reason: 'UnsupportedValue', message: 'Dropped Rule 0: regex not supported' };
  return findingsOf(CODE, [
    gateway(),
    reportedRoute('infra/web', [
      condition('Accepted', 'True'),
      condition('PartiallyInvalid', status, { ...own, ...fields }),
    ]),
  ]);
}

it('quotes the controller that drops a rule', () => {
  const found = partial('True');
  expect(textsOf(found)).toEqual([
    'example.com/controller reports that a part of the route is not valid for Gateway infra/gw (UnsupportedValue): "Dropped Rule 0: regex not supported."',
  ]);
  expect(found[0]).toMatchObject({ severity: 'warning', path: '.status.parents[0].conditions' });
});

it('needs no message', () => {
  expect(textsOf(partial('True', { message: '' }))).toEqual([
    'example.com/controller reports that a part of the route is not valid for Gateway infra/gw (UnsupportedValue).',
  ]);
});

it('is silent if the condition is False, absent or about an older generation', () => {
  expect(partial('False')).toEqual([]);
  expect(partial('Unknown')).toEqual([]);
  expect(partial('True', { observedGeneration: 1 })).toEqual([]);
  const whole = reportedRoute('infra/web', [condition('Accepted', 'True')]);
  expect(findingsOf(CODE, [gateway(), whole])).toEqual([]);
});
