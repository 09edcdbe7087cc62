import { expect, it } from 'vitest';
import { changedRequestText } from '../../../src/components/review/changedRequestText';

it.each([
  [{ scheme: 'https', host: 'a.example', port: 443, path: '/x' }, 'https://a.example/x'],
  [{ scheme: 'http', host: 'a.example', port: 8080, path: '/' }, 'http://a.example:8080/'],
  [{ scheme: 'tcp', port: 5432 }, 'tcp://:5432'],
  [
    { host: 'a.example', path: '/', method: 'POST', headers: { k: 'v' } },
    'POST http://a.example/ k: v',
  ],
] as const)('writes %j on one line', (request, line) => {
  expect(changedRequestText(request)).toBe(line);
});
