import { ConfigStore } from '@kinvolk/headlamp-plugin/lib';

/** The user's settings, with defaults filled in. */
export interface FleetSettings {
  /** With more clusters than this, home pages ask the user to choose before they read any. */
  readonly maxClustersAtHome: number;
  /** Pause between two lists of a resource that is not watched, in seconds. */
  readonly pollSeconds: number;
  /** The clusters chosen at home; undefined until the user has chosen. */
  readonly clustersAtHome?: readonly string[];
}

/** The name under which Headlamp stores this plugin's settings and shows its settings page. */
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

/** The user's settings; the component rerenders when they change. */
export function useSettings(): FleetSettings {
  return completeSettings(useConfig());
}

/** Stores some settings; `undefined` removes a setting. */
export function updateSettings(changes: Partial<FleetSettings>): void {
  config.update(changes);
}
