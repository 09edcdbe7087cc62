import { act, renderHook } from '@testing-library/react';
import { PLUGIN_NAME, updateSettings, useSettings } from '../../src/fleet/settings';

/** What another tab of the browser does. */
function storedElsewhere(settings: unknown): void {
  localStorage.setItem(PLUGIN_NAME, JSON.stringify(settings));
  window.dispatchEvent(new StorageEvent('storage', { key: PLUGIN_NAME }));
}

describe('The settings', () => {
  beforeEach(() => localStorage.clear());

  it('follow another tab', () => {
    const { result } = renderHook(() => useSettings());
    expect(result.current.clustersAtHome).toBeUndefined();
    act(() => storedElsewhere({ clustersAtHome: ['east'] }));
    expect(result.current.clustersAtHome).toEqual(['east']);
  });

  it('keep what another tab has changed', () => {
    const { result } = renderHook(() => useSettings());
    act(() => updateSettings({ pollSeconds: 60 }));
    // No event: this tab was asleep.
    localStorage.setItem(
      PLUGIN_NAME,
      JSON.stringify({ pollSeconds: 60, clustersAtHome: ['west'] })
    );
    act(() => updateSettings({ maxClustersAtHome: 3 }));
    expect(result.current).toEqual({
      pollSeconds: 60,
      maxClustersAtHome: 3,
      clustersAtHome: ['west'],
    });
  });

  it('forget a choice', () => {
    const { result } = renderHook(() => useSettings());
    act(() => updateSettings({ clustersAtHome: ['east'] }));
    act(() => updateSettings({ clustersAtHome: undefined }));
    expect(result.current.clustersAtHome).toBeUndefined();
  });

  it.each(['', 'null', '7', '{"pollSeconds":-1,"clustersAtHome":"east"}'])(
    'are the defaults where %j is stored',
    text => {
      localStorage.setItem(PLUGIN_NAME, text);
      expect(renderHook(() => useSettings()).result.current).toEqual({
        pollSeconds: 30,
        maxClustersAtHome: 8,
        clustersAtHome: undefined,
      });
    }
  );
});
