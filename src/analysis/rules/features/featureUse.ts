import type { Feature } from '../../../gatewayApi/featureReleases';
import { hasFields } from '../../../gatewayApi/read';
import type { ObjectRef } from '../../model';

/** A field that has an effect only with a feature of the controller. */
export interface FeatureUse {
  readonly feature: Feature;
  /** Another name of the feature, from older releases. */
  readonly alias?: Feature;
  readonly field: string;
  /** The object that needs the feature, if the field only leads to it. */
  readonly of?: ObjectRef;
}

/** Whether a field has a value. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** The fields of an object; empty for any other value. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return hasFields(value) ? value : {};
}

/**
 * Lists the features of the fields that have a value.
 *
 * @param path - The path of the object with the fields.
 */
export function usesOf(
  path: string,
  value: unknown,
  features: Readonly<Record<string, Feature>>
): FeatureUse[] {
  const fields = recordOf(value);
  return Object.entries(features)
    .filter(([name]) => isGiven(fields[name]))
    .map(([name, feature]) => ({ feature, field: `${path}.${name}` }));
}
