import { builtinResources } from './builtinResources';
import { resourceOfCrd } from './customResources';
import type { Faults } from './faults';
import type { ObjectStore } from './store';
import { apiVersionOf, type KubeObject, type ResourceType } from './types';

export const crdResource = 'customresourcedefinitions.apiextensions.k8s.io';
const gatewayApiGroup = 'gateway.networking.k8s.io';

/** The resources that a cluster serves now: the built-in ones and those of its definitions. */
export class ServedResources {
  private types: ResourceType[] | undefined;

  constructor(private readonly store: ObjectStore, private readonly faults: Faults) {}

  /** Must be called after a definition or a fault has changed. */
  refresh(): void {
    this.types = undefined;
  }

  all(): ResourceType[] {
    this.types ??= [
      ...builtinResources,
      ...this.store
        .list(crdResource)
        .map(resourceOfCrd)
        .flatMap(type => (type ? this.asFaultsLeaveIt(type) : [])),
    ];
    return this.types;
  }

  find(group: string, version: string, plural: string): ResourceType | undefined {
    return this.all().find(
      type => type.group === group && type.plural === plural && type.versions.includes(version)
    );
  }

  /** The type of an object by its apiVersion and kind. */
  ofObject(object: { apiVersion: string; kind: string }): ResourceType | undefined {
    return this.all().find(
      type =>
        type.kind === object.kind &&
        type.versions.some(version => apiVersionOf(type.group, version) === object.apiVersion)
    );
  }

  private asFaultsLeaveIt(type: ResourceType): ResourceType[] {
    if (type.group !== gatewayApiGroup) return [type];
    if (this.faults.has('missingCrds')) return [];
    if (this.faults.has('onlyV1beta1')) {
      return type.versions.includes('v1beta1') ? [{ ...type, versions: ['v1beta1'] }] : [];
    }
    return [type];
  }
}

/** The object in a version. The versions of the Gateway API differ only in apiVersion here. */
export function inVersion(object: KubeObject, type: ResourceType, version: string): KubeObject {
  const apiVersion = apiVersionOf(type.group, version);
  return object.apiVersion === apiVersion ? object : { ...object, apiVersion };
}
