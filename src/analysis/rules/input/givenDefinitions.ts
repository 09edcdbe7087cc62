import { kindKey } from '../../../gatewayApi/kindKey';
import { list, text } from '../../../gatewayApi/read';
import type { Channel } from '../../../gatewayApi/servedVersions';
import type { KubernetesObject } from '../../../gatewayApi/types';

/** What a CustomResourceDefinition of the input says about its kind. */
export interface GivenDefinition {
  readonly served: readonly string[];
  /** The channel that it is annotated with, if any. */
  readonly channel: Channel | undefined;
}

interface Definition extends KubernetesObject {
  readonly spec?: {
    readonly group?: unknown;
    readonly names?: { readonly kind?: unknown } | null;
    readonly versions?: ReadonlyArray<{ readonly name?: unknown; readonly served?: unknown }>;
  } | null;
}

const CHANNEL = 'gateway.networking.k8s.io/channel';

function channelOf({ metadata }: Definition): Channel | undefined {
  const given = metadata.annotations?.[CHANNEL];
  return given === 'standard' || given === 'experimental' ? given : undefined;
}

/** The definitions in the input, by the `kindKey` of their kind. */
export function givenDefinitions(
  objects: readonly KubernetesObject[]
): ReadonlyMap<string, GivenDefinition> {
  const found = new Map<string, GivenDefinition>();
  for (const object of objects) {
    if (object.kind !== 'CustomResourceDefinition') continue;
    const definition: Definition = object;
    const { spec } = definition;
    const served = list(spec?.versions).filter(version => version.served === true);
    found.set(kindKey(text(spec?.group), text(spec?.names?.kind)), {
      served: served.map(version => text(version.name)),
      channel: channelOf(definition),
    });
  }
  return found;
}
