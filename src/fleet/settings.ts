import { useMemo, useSyncExternalStore } from 'react';

/** The user's settings, with defaults filled in. */
export interface FleetSettings {
  /** With more clusters than this, home pages ask the user to choose before they read any. */
  readonly maxClustersAtHome: number;
  /** Pause between two lists of a resource that is not watched, in seconds. */
  readonly pollSeconds: number;
  /** The clusters chosen at home; undefined until the user has chosen. */
  readonly clustersAtHome?: readonly string[];
}

/** The name of this plugin in Headlamp, and of its settings in the browser's storage. */
export const PLUGIN_NAME = 'headlamp-gateway-fleet';

const DEFAULTS: FleetSettings = { maxClustersAtHome: 8, pollSeconds: 30 };
export const LIMITS = {
  maxClustersAtHome: { least: 1, most: 500 },
  pollSeconds: { least: 5, most: 3600 },
} as const;

// Headlamp's ConfigStore is not used: each browser tab reads it once, and with every change writes
// its own copy of the settings of all plugins. Two tabs undo each other's changes.
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // The browser sends this event to all other tabs.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function storedText(): string {
  return localStorage.getItem(PLUGIN_NAME) ?? '{}';
}

function parsed(text: string): Partial<FleetSettings> | null {
  try {
    return JSON.parse(text) as Partial<FleetSettings> | null;
  } catch {
    return null;
  }
}

function storedNumber(value: unknown, setting: keyof typeof LIMITS): number {
  const { least, most } = LIMITS[setting];
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : DEFAULTS[setting];
}

/** Fills in defaults for every stored setting that is missing or invalid. */
export function completeSettings(stored: Partial<FleetSettings> | null | undefined): FleetSettings {
  const clusters = stored?.clustersAtHome;
  return {
    maxClustersAtHome: storedNumber(stored?.maxClustersAtHome, 'maxClustersAtHome'),
    pollSeconds: storedNumber(stored?.pollSeconds, 'pollSeconds'),
    clustersAtHome: Array.isArray(clusters)
      ? clusters.filter(cluster => typeof cluster === 'string')
      : undefined,
  };
}

/** The user's settings; the component rerenders when they change, also in another browser tab. */
export function useSettings(): FleetSettings {
  const text = useSyncExternalStore(subscribe, storedText);
  return useMemo(() => completeSettings(parsed(text)), [text]);
}

/** Stores some settings; `undefined` removes a setting. Others stay as the browser has them. */
export function updateSettings(changes: Partial<FleetSettings>): void {
  localStorage.setItem(PLUGIN_NAME, JSON.stringify({ ...parsed(storedText()), ...changes }));
  listeners.forEach(listener => listener());
}
