import { renderHook } from '@testing-library/react';
import { useHeldOrder } from '../../../../src/pages/overview/clusters/useHeldOrder';

const scope = ['east', 'staging', 'west'];

function show(worstFirst: readonly string[], isComplete: boolean, clusters = scope) {
  const initialProps = { clusters, worstFirst, isComplete };
  const { result, rerender } = renderHook(
    props => useHeldOrder(props.clusters, props.worstFirst, props.isComplete),
    { initialProps }
  );
  const becomes = (changes: Partial<typeof initialProps>) =>
    rerender({ ...initialProps, ...changes });
  return { order: () => result.current, becomes };
}

describe('The order of the cluster tiles', () => {
  it('is the order of the scope while clusters are read, in any state', () => {
    const { order, becomes } = show(['west', 'east', 'staging'], false);
    expect(order()).toEqual(scope);
    becomes({ worstFirst: ['staging', 'west', 'east'] });
    expect(order()).toEqual(scope);
  });

  it('is worst first once all are read, and then does not change', () => {
    const { order, becomes } = show(['west', 'east', 'staging'], false);
    becomes({ isComplete: true });
    expect(order()).toEqual(['west', 'east', 'staging']);
    becomes({ worstFirst: ['east', 'staging', 'west'], isComplete: true });
    expect(order()).toEqual(['west', 'east', 'staging']);
    becomes({ worstFirst: ['east', 'staging', 'west'], isComplete: false });
    expect(order()).toEqual(['west', 'east', 'staging']);
  });

  it('is computed again for other clusters', () => {
    const { order, becomes } = show(['west', 'east', 'staging'], true);
    const fewer = ['east', 'west'];
    becomes({ clusters: fewer, worstFirst: ['west', 'east'], isComplete: false });
    expect(order()).toEqual(['east', 'west']);
  });
});
