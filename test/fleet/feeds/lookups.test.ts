import { Lookups } from '../../../src/fleet/feeds/lookups';
import { ApiFailure } from '../../../src/kube/clusterApi';
import { FakeApi, item } from '../fakeApi';

const PATH = '/apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes/web';

function setUp() {
  const api = new FakeApi();
  const onChange = vi.fn();
  const onLost = vi.fn();
  const lookups = new Lookups(api, 'east', onChange, onLost);
  const read = () => lookups.get('HTTPRoute', 'v1', 'shop', 'web');
  const reread = async () => {
    lookups.reread('HTTPRoute', 'v1', 'shop', 'web');
    await settled();
  };
  return { api, lookups, onChange, onLost, read, reread };
}

function settled(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}

describe('An object that is read by name once more', () => {
  it('shows its last version until the new one arrives', async () => {
    const { api, onChange, read, reread } = setUp();
    api.answer('east', PATH, item('web', '1'));
    read();
    await settled();
    api.answer('east', PATH, item('web', '2'));
    const again = reread();
    expect(read()).toMatchObject({ object: { metadata: { resourceVersion: '1' } } });
    await again;
    expect(read()).toMatchObject({ object: { metadata: { resourceVersion: '2' } } });
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('causes no rerender if it is unchanged', async () => {
    const { api, onChange, read, reread } = setUp();
    api.answer('east', PATH, item('web', '1'));
    read();
    await settled();
    const before = read();
    await reread();
    expect(read()).toBe(before);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('is absent after it was deleted, and found after it was created again', async () => {
    const { api, read, reread } = setUp();
    api.answer('east', PATH, item('web', '1'));
    read();
    await settled();
    api.answer('east', PATH, new ApiFailure(404, 'not found'));
    await reread();
    expect(read()).toEqual({ state: 'absent' });
    api.answer('east', PATH, item('web', '7'));
    await reread();
    expect(read()).toMatchObject({ state: 'found' });
  });

  it('stays known if the cluster does not answer', async () => {
    const { api, lookups, onLost, read, reread } = setUp();
    api.answer('east', PATH, item('web', '1'));
    read();
    await settled();
    api.answer('east', PATH, new ApiFailure(503, 'unavailable'));
    await reread();
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(lookups.lastRead('HTTPRoute', 'shop', 'web')).toMatchObject({ state: 'found' });
  });

  it('is not requested if it was never read', async () => {
    const { api, reread } = setUp();
    await reread();
    expect(api.requests).toEqual([]);
  });

  it('arrives although its answer was dropped while it was requested', async () => {
    const { api, lookups, onChange, read } = setUp();
    api.answer('east', PATH, item('web', '1'));
    read();
    lookups.forget();
    expect(read()).toEqual({ state: 'loading' });
    await settled();
    expect(read()).toMatchObject({ state: 'found' });
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(api.requests).toHaveLength(1);
  });
});
