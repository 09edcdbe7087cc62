import { expect, it } from 'vitest';
import { evaluateGiven, traceAnswers } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { madeQuestion } from '../../../../src/pages/trace/made/madeQuestion';
import { requestOfQuestion } from '../../../../src/pages/trace/request/traceQuestion';
import { BASE, open, prefix, rules, to } from '../../../analysis/answers/trace/support';
import { gateway, gatewayClass, service } from '../../../analysis/objects';

function made(from: string, ...objects: KubernetesObject[]) {
  const evaluation = evaluateGiven([gatewayClass(), ...objects], []);
  return { question: madeQuestion(from, evaluation), evaluation };
}

it('makes a request that the rule takes, from its matches and the hostname of the route', () => {
  const matches = [
    {
      path: { type: 'Exact', value: '/cart' },
      method: 'PUT',
      headers: [{ name: 'x-canary', value: 'always' }],
      queryParams: [{ name: 'v', value: '2' }],
    },
  ];
  const route = rules('shop/web', [prefix('/', 'other'), { matches, ...to('web') }], {
    hostnames: ['*.example.com'],
  });
  const { question, evaluation } = made('HTTPRoute shop/web 1', ...BASE, route);
  expect(question).toMatchObject({
    url: 'http://www.example.com/cart?v=2',
    method: 'PUT',
    headers: [{ name: 'x-canary', value: 'always' }],
    gateway: 'infra/gw',
    made: 'HTTPRoute shop/web 1',
  });
  const [answer] = traceAnswers(evaluation, requestOfQuestion(question!)!);
  expect(answer).toMatchObject({ outcome: 'backend', rule: 1 });
});

it('chooses a host for a wildcard that no other route asks for', () => {
  const wild = rules('shop/web', [prefix('/', 'web')], { hostnames: ['*.example.com'] });
  const named = rules('shop/www', [prefix('/', 'other')], { hostnames: ['www.example.com'] });
  const { question, evaluation } = made('HTTPRoute shop/web 0', ...BASE, wild, named);
  expect(question).toMatchObject({ url: 'http://any.example.com/' });
  const [answer] = traceAnswers(evaluation, requestOfQuestion(question!)!);
  expect(answer?.route?.name).toBe('web');
});

it('names the port and the scheme of the listener', () => {
  const listeners = [open('alt', { port: 8080, hostname: 'alt.example.com' })];
  const { question } = made('Gateway infra/gw 0', gateway('infra/gw', listeners));
  expect(question).toMatchObject({ url: 'http://alt.example.com:8080/', gateway: 'infra/gw' });
});

it('takes a match without a regular expression, and otherwise does not blame the rule', () => {
  const pattern = { path: { type: 'RegularExpression', value: '/v[0-9]' } };
  const both = rules('shop/web', [{ matches: [pattern, { path: { value: '/v' } }], ...to('web') }]);
  expect(made('HTTPRoute shop/web 0', ...BASE, both).question).toMatchObject({
    url: 'http://www.example.com/v',
  });
  const only = rules('shop/web', [{ matches: [pattern], ...to('web') }]);
  expect(made('HTTPRoute shop/web 0', ...BASE, only).question).toMatchObject({ made: '' });
});

it('makes nothing from an object that the cluster lacks', () => {
  expect(made('HTTPRoute shop/none 0', service('shop/web')).question).toBeUndefined();
  expect(made('nonsense').question).toBeUndefined();
});
