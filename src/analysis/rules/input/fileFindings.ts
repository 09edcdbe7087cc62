import { kindKey } from '../../../gatewayApi/kindKey';
import { findKind } from '../../../gatewayApi/kinds';
import { type Channel, KIND_VERSIONS } from '../../../gatewayApi/servedVersions';
import type { KubernetesObject } from '../../../gatewayApi/types';
import { type Discovery, finding, type Rule } from '../../evaluation/rule';
import { dependsOnVariable } from '../../evaluation/variables';
import { refOf } from '../../objects/snapshot';
import type { FileFinding } from './fileFinding';
import { type GivenDefinition, givenDefinitions } from './givenDefinitions';
import { malformed, malformedValue } from './malformed';
import { unknownField, unknownFieldFound } from './unknownField';
import type { UnknownFlaw } from './validate/flaw';
import { flawsOfObject } from './validate/flawsOfObject';
import { unservedVersion, versionNotServed } from './versionNotServed';
import { versionProblem } from './versions';

// More findings about one object do not add information.
const MOST = 20;

/** What is known about the cluster to which files are applied. */
export interface FileOptions {
  /** By default the standard channel, or the one of a CustomResourceDefinition in the input. */
  readonly channel?: Channel;
  /** Charts or operators may install CustomResourceDefinitions of either channel. */
  readonly installs?: boolean;
}

function versionFound(
  group: string,
  version: string,
  kind: string,
  definition: GivenDefinition | undefined,
  channel: Channel
): readonly [Rule, Discovery] | undefined {
  if (definition !== undefined) {
    const { served } = definition;
    return served.includes(version)
      ? undefined
      : [versionNotServed, unservedVersion('definition', { kind, version, served })];
  }
  const known = findKind(group, kind);
  const versions = known && KIND_VERSIONS[known];
  const problem = versionProblem(group, version, kind, versions, channel);
  return problem && [problem.rule, problem.discovery];
}

function meantPathOf({ path, meant }: UnknownFlaw): string | undefined {
  return meant && `${path.slice(0, path.lastIndexOf('.'))}.${meant.name}`;
}

function findingsAbout(
  object: KubernetesObject,
  definitions: ReadonlyMap<string, GivenDefinition>,
  given: Channel | undefined,
  usual: Channel
): FileFinding[] {
  const { apiVersion, kind } = object;
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  const version = apiVersion.slice(slash + 1);
  const definition = definitions.size === 0 ? undefined : definitions.get(kindKey(group, kind));
  const channel = given ?? definition?.channel ?? usual;
  const wrong = versionFound(group, version, kind, definition, channel);
  if (wrong !== undefined) return [finding(wrong[0], refOf(object), wrong[1])];
  const known = findKind(group, kind);
  if (known === undefined) return [];
  const checked = flawsOfObject(object, known, version, channel);
  if (checked === undefined) return [];
  const ref = refOf(object);
  return checked.flaws
    .flatMap((flaw): FileFinding[] => {
      if (flaw.says === 'unknown') {
        const found = finding(unknownField, ref, unknownFieldFound(flaw, kind, checked.root));
        return [{ ...found, meantPath: meantPathOf(flaw) }];
      }
      const discovery = malformedValue(flaw);
      return dependsOnVariable(object, discovery) ? [] : [finding(malformed, ref, discovery)];
    })
    .slice(0, MOST);
}

const NONE: readonly FileFinding[] = [];

/**
 * Finds what `kubectl apply` would refuse: fields and values of the Gateway API, of the Multi-Cluster
 * Services API and of Services, and versions that are not served.
 *
 * @param objects - The objects as their files have them.
 */
export function fileFindings(
  objects: readonly KubernetesObject[],
  { channel, installs = false }: FileOptions = {}
): readonly FileFinding[] {
  const definitions = givenDefinitions(objects);
  const usual = installs ? 'experimental' : 'standard';
  const found = objects.flatMap(object => findingsAbout(object, definitions, channel, usual));
  return found.length === 0 ? NONE : found;
}
