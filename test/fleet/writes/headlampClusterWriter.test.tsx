import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { headlampClusterWriter } from '../../../src/fleet/writes/headlampClusterWriter';
import type { ApiFailure } from '../../../src/kube/clusterApi';
import { emptyDatabase } from '../emptyDatabase';

const answer = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('indexedDB', emptyDatabase());
});
afterEach(() => void vi.unstubAllGlobals());

function send() {
  return headlampClusterWriter.send('east', {
    method: 'PATCH',
    path: '/api/v1/namespaces/shop?dryRun=All',
    contentType: 'application/json-patch+json',
    body: [{ op: 'remove', path: '/metadata/labels/team' }],
  });
}

it('sends the change to its own cluster, and gives the answer', async () => {
  answer.mockResolvedValue(new Response('{"kind":"Namespace"}'));
  expect(await send()).toEqual({ kind: 'Namespace' });
  const [url, { method, headers, body } = {}] = answer.mock.calls[0] ?? [];
  expect(url).toMatch(/\/clusters\/east\/api\/v1\/namespaces\/shop\?dryRun=All$/);
  expect(method).toBe('PATCH');
  expect(headers).toMatchObject({ 'Content-Type': 'application/json-patch+json' });
  expect(body).toBe('[{"op":"remove","path":"/metadata/labels/team"}]');
});

it.each([
  [403, 'Forbidden', { message: 'hook "a - b" denied the request - no' }],
  [422, '', { message: 'spec.port: too high' }],
])("gives the server's own message of %i", async (status, statusText, body) => {
  answer.mockResolvedValue(new Response(JSON.stringify(body), { status, statusText }));
  const error = (await send().catch((thrown: unknown) => thrown)) as ApiFailure;
  expect([error.status, error.message]).toEqual([status, body.message]);
});

it.each(['{}', '<html>', ''])('gives the status where the body has no message: %j', async body => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  answer.mockResolvedValue(new Response(body, { status: 502, statusText: 'Bad Gateway' }));
  await expect(send()).rejects.toMatchObject({ status: 502, message: 'Bad Gateway' });
});
