import { ConfigStore } from '@kinvolk/headlamp-plugin/lib';

/** What the user has set, with defaults filled in. */
export interface FleetSettings {
  /** With more clusters than this, home pages start with none and ask. */
  readonly maxClustersAtHome: number;
  /** Pause between two lists where there is no watch, in seconds. */
  readonly pollSeconds: number;
  /** The clusters chosen at home; undefined as long as nobody has chosen. */
  readonly clustersAtHome?: readonly string[];
}

/** Name under which Headlamp keeps this plugin's settings and shows its settings page. */
export const PLUGIN_NAME = 'headlamp-gateway-fleet';

const DEFAULTS: FleetSettings = { maxClustersAtHome: 8, pollSeconds: 30 };
export const LIMITS = {
  maxClustersAtHome: { least: 1, most: 500 },
  pollSeconds: { least: 5, most: 3600 },
} as const;

const config = new ConfigStore<Partial<FleetSettings>>(PLUGIN_NAME);
const useConfig = config.useConfig();

function storedNumber(value: unknown, setting: keyof typeof LIMITS): number {
  const { least, most } = LIMITS[setting];
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : DEFAULTS[setting];
}

/**
 * Completes stored settings.
 *
 * @param stored - What Headlamp has kept; anything unusable in it falls back to its default.
 * @returns The settings.
 */
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

/** The user's settings; the component renders again when they change. */
export function useSettings(): FleetSettings {
  return completeSettings(useConfig());
}

/** Changes some settings and remembers them; `undefined` forgets one. */
export function updateSettings(changes: Partial<FleetSettings>): void {
  config.update(changes);
}
