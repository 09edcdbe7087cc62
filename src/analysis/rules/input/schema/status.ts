import { ANY_VALUE, listField, objectField, type SchemaField, type SchemaFields } from './field';

function known(...names: readonly string[]): SchemaFields {
  return Object.fromEntries(names.map(name => [name, ANY_VALUE]));
}

function status(fields: SchemaFields): SchemaField {
  return objectField(fields, { loose: true });
}

const CONDITIONS = listField(
  objectField(
    known('lastTransitionTime', 'message', 'observedGeneration', 'reason', 'status', 'type')
  )
);
const REFERENCE = objectField(known('group', 'kind', 'namespace', 'name', 'sectionName', 'port'));
const LISTENERS = listField(
  objectField({
    ...known('attachedRoutes', 'name'),
    supportedKinds: listField(objectField(known('group', 'kind'))),
    conditions: CONDITIONS,
  })
);

export const ROUTE_STATUS = status({
  parents: listField(
    objectField({ ...known('controllerName'), parentRef: REFERENCE, conditions: CONDITIONS })
  ),
});
export const GATEWAY_CLASS_STATUS = status({
  conditions: CONDITIONS,
  supportedFeatures: listField(objectField(known('name'))),
});
export const GATEWAY_STATUS = status({
  ...known('attachedListenerSets'),
  addresses: listField(objectField(known('type', 'value'))),
  conditions: CONDITIONS,
  listeners: LISTENERS,
});
export const LISTENER_SET_STATUS = status({ conditions: CONDITIONS, listeners: LISTENERS });
export const POLICY_STATUS = status({
  ancestors: listField(
    objectField({ ...known('controllerName'), ancestorRef: REFERENCE, conditions: CONDITIONS })
  ),
});
export const SERVICE_IMPORT_STATUS = status({
  conditions: CONDITIONS,
  clusters: listField(objectField(known('cluster'))),
});
export const SERVICE_EXPORT_STATUS = status({ conditions: CONDITIONS });
