import { expect, it } from 'vitest';
import { requestLine } from '../../../../src/analysis';

it.each([
  [{ scheme: 'https', host: 'a.example', port: 443, path: '/x' }, 'GET https://a.example/x'],
  [{ scheme: 'http', host: 'a.example', port: 8080, path: '/' }, 'GET http://a.example:8080/'],
  [{ scheme: 'tcp', port: 5432 }, 'tcp://*:5432'],
  [
    { service: { namespace: 'shop', name: 'web' }, clientNamespace: 'front', path: '/x' },
    'GET http://web.shop/x',
  ],
  [
    { host: 'a.example', path: '/', method: 'POST', headers: { k: ['v', 'w'] } },
    'POST http://a.example/ with k: v,w',
  ],
] as const)('writes %j on one line', (request, line) => {
  expect(requestLine(request)).toBe(line);
});
