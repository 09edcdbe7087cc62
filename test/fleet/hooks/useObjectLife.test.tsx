import store from '@kinvolk/headlamp-plugin/lib/redux/stores/store';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { useObjectLife } from '../../../src/fleet/hooks/useObjectLife';
import { fleet } from '../../../src/fleet/store';
import type { ObjectAnswer } from '../../../src/kube/objectAnswer';

function found(resourceVersion: string): ObjectAnswer<'Gateway'> {
  const metadata = { namespace: 'infra', name: 'public', resourceVersion };
  return { state: 'found', object: { apiVersion: 'v1', kind: 'Gateway', metadata } as never };
}

function show(first: ObjectAnswer) {
  let answer = first;
  let version = 0;
  let tell = () => {};
  vi.spyOn(fleet, 'retain').mockReturnValue(() => {});
  vi.spyOn(fleet, 'subscribe').mockImplementation(listener => {
    tell = listener;
    return () => {};
  });
  vi.spyOn(fleet, 'listVersion').mockImplementation(() => `${version}`);
  vi.spyOn(fleet, 'lookup').mockImplementation(() => answer as never);
  const reread = vi.spyOn(fleet, 'reread').mockReturnValue();
  const { result } = renderHook(() => useObjectLife('east', 'Gateway', 'infra', 'public'), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <Provider store={store}>{children}</Provider>
    ),
  });
  const becomes = (next: ObjectAnswer) =>
    act(() => {
      answer = next;
      version += 1;
      tell();
    });
  return { life: () => result.current, becomes, reread };
}

describe('The life of an object', () => {
  it('ends with the last known state, and continues if the object is created again', () => {
    const { life, becomes } = show(found('1'));
    becomes(found('2'));
    becomes({ state: 'absent' });
    expect(life()).toMatchObject({
      state: 'deleted',
      object: { metadata: { resourceVersion: '2' } },
    });
    becomes(found('9'));
    expect(life()).toMatchObject({
      state: 'found',
      object: { metadata: { resourceVersion: '9' } },
    });
  });

  it('is absent if the object never existed', () => {
    const { life, becomes } = show({ state: 'loading' });
    expect(life()).toEqual({ state: 'loading' });
    becomes({ state: 'absent' });
    expect(life()).toEqual({ state: 'absent' });
  });

  it('shows the last known state while the object is requested again', () => {
    const { life, becomes } = show(found('1'));
    becomes({ state: 'loading' });
    expect(life()).toMatchObject({ state: 'found' });
  });

  it('hides the object once the user may no longer read it', () => {
    const { life, becomes } = show(found('1'));
    becomes({ state: 'unread', message: 'forbidden' });
    expect(life()).toEqual({ state: 'unread', message: 'forbidden' });
  });

  it('requests the object again at intervals, for the case that no watch covers it', () => {
    vi.useFakeTimers();
    const { reread } = show(found('1'));
    act(() => vi.advanceTimersByTime(31_000));
    expect(reread).toHaveBeenCalledWith('east', 'Gateway', 'infra', 'public');
    vi.useRealTimers();
  });
});
