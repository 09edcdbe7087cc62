import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { headlampClusterApi } from '../../../src/fleet/feeds/headlampClusterApi';
import { ApiFailure, failureKind, NotJson } from '../../../src/kube/clusterApi';
import { emptyDatabase } from '../emptyDatabase';

const answer = vi.fn<() => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('indexedDB', emptyDatabase());
});
afterEach(() => void vi.unstubAllGlobals());

async function failureOf(response: () => Response | Promise<Response>): Promise<unknown> {
  answer.mockImplementation(() => Promise.resolve(response()));
  return headlampClusterApi.get('east', '/apis').then(
    () => undefined,
    (error: unknown) => error
  );
}

it.each(['<html>Log in</html>', '', '{"kind": '])(
  'names an answer that is not JSON: %j',
  async body => {
    const error = await failureOf(() => new Response(body));
    expect(error).toBeInstanceOf(NotJson);
    expect(failureKind(error)).toBe('failed');
  }
);

it('reports a body whose connection broke as a failure of the connection', async () => {
  const broken = new ReadableStream({
    start: controller => controller.error(new TypeError('cut')),
  });
  const error = await failureOf(() => new Response(broken));
  expect(error).toBeInstanceOf(ApiFailure);
  expect((error as ApiFailure).message).toBe('cut');
  expect(failureKind(error)).toBe('transient');
});
