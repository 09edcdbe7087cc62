import { annotationKeys, labelKeys } from '../conditions/serviceConditions';
import {
  ANY_VALUE,
  mapField,
  objectField,
  PLAIN_TEXT,
  required,
  type SchemaField,
  type SchemaFields,
  textField,
} from './field';
import { LABEL_NAME, LABEL_VALUE, type Pattern, SUBDOMAIN_NAME } from './patterns';

/** A map of labels. */
export const LABELS = mapField(textField({ most: 63, pattern: LABEL_VALUE }), {
  conditions: [labelKeys],
});

// Commands that export objects write all of them.
const SET_BY_SERVER: SchemaFields = Object.fromEntries(
  [
    'creationTimestamp',
    'deletionGracePeriodSeconds',
    'deletionTimestamp',
    'finalizers',
    'generateName',
    'generation',
    'managedFields',
    'ownerReferences',
    'resourceVersion',
    'selfLink',
    'uid',
  ].map(name => [name, ANY_VALUE])
);

function metadataWithName(most: number, pattern: Pattern): SchemaField {
  return objectField({
    ...SET_BY_SERVER,
    name: required(textField({ filled: true, most, pattern })),
    namespace: textField({ most: 63, pattern: LABEL_NAME }),
    labels: LABELS,
    annotations: mapField(PLAIN_TEXT, { conditions: [annotationKeys] }),
  });
}

/** ObjectMeta of custom resources. */
export const METADATA = metadataWithName(253, SUBDOMAIN_NAME);
/** ObjectMeta of a Service, whose name is a DNS label. */
export const SERVICE_METADATA = metadataWithName(63, LABEL_NAME);
