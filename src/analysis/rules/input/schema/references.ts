import { portWhereService } from '../conditions/routeConditions';
import {
  absentMeans,
  integerField,
  objectField,
  required,
  type SchemaField,
  type SchemaFields,
  textField,
} from './field';
import { GROUP_NAME, KIND_NAME, LABEL_NAME, SUBDOMAIN_NAME } from './patterns';

const LONGEST = 253;

/** The number of a port. */
export const PORT = integerField(1, 65_535);
/** The name of another object: any text that is not empty. */
export const OBJECT_NAME = textField({ filled: true, most: LONGEST });
export const GROUP = textField({ most: LONGEST, pattern: GROUP_NAME });
export const KIND = textField({ filled: true, most: 63, pattern: KIND_NAME });
export const NAMESPACE_REF = absentMeans(
  'ownNamespace',
  textField({ filled: true, most: 63, pattern: LABEL_NAME })
);
export const SECTION_NAME = textField({ filled: true, most: LONGEST, pattern: SUBDOMAIN_NAME });

const WITH_DEFAULTS: SchemaFields = { group: GROUP, kind: KIND, name: required(OBJECT_NAME) };
const NAMED: SchemaFields = {
  group: required(GROUP),
  kind: required(KIND),
  name: required(OBJECT_NAME),
};

/** Group, kind and name, all required. */
export const NAMED_REFERENCE = objectField(NAMED);
/** The same in any namespace. */
export const NAMESPACED_REFERENCE = objectField({ ...NAMED, namespace: NAMESPACE_REF });
/** A Secret by default. */
export const SECRET_REFERENCE = objectField({ ...WITH_DEFAULTS, namespace: NAMESPACE_REF });
/** The parent of a ListenerSet. */
export const PARENT_GATEWAY = SECRET_REFERENCE;
export const PARENT_REFERENCE = objectField({
  ...WITH_DEFAULTS,
  namespace: NAMESPACE_REF,
  sectionName: absentMeans('everySection', SECTION_NAME),
  port: absentMeans('everySection', PORT),
});
export const TARGET_REFERENCE = objectField({
  ...NAMED,
  sectionName: absentMeans('everySection', SECTION_NAME),
});

const BACKEND: SchemaFields = { ...WITH_DEFAULTS, namespace: NAMESPACE_REF, port: PORT };

/** BackendObjectReference. */
export const BACKEND_OBJECT = objectField(BACKEND, { conditions: [portWhereService] });

/**
 * BackendRef.
 *
 * @param more - The fields that a kind of route adds.
 */
export function backendRefField(more: SchemaFields = {}): SchemaField {
  return objectField(
    { ...BACKEND, weight: absentMeans('defaultWeight', integerField(0, 1_000_000)), ...more },
    { conditions: [portWhereService] }
  );
}
