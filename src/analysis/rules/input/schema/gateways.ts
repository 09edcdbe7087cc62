import {
  addressOfItsType,
  certificateWhereTerminated,
  distinctAddresses,
  distinctListeners,
  validForProtocol,
  validKeys,
} from '../conditions/listenerConditions';
import {
  absentMeans,
  choiceField,
  experimental,
  listField,
  mapField,
  objectField,
  PLAIN_TEXT,
  required,
  type SchemaField,
  textField,
} from './field';
import { ADDRESS_TYPE, ANY_HOST, CONTROLLER_NAME, LABEL_VALUE, PROTOCOL_NAME } from './patterns';
import {
  GROUP,
  KIND,
  NAMED_REFERENCE,
  NAMESPACED_REFERENCE,
  OBJECT_NAME,
  PARENT_GATEWAY,
  PORT,
  SECRET_REFERENCE,
  SECTION_NAME,
} from './references';

const LONGEST = 253;
const MOST_LISTENERS = 64;

/** Texts that only an implementation reads. */
export const OPTION_TEXTS = mapField(textField({ most: 4096 }), { most: 16 });

const SELECTOR = objectField({
  matchLabels: mapField(PLAIN_TEXT),
  matchExpressions: listField(
    objectField({
      key: required(PLAIN_TEXT),
      operator: required(PLAIN_TEXT),
      values: listField(PLAIN_TEXT),
    })
  ),
});

const LISTENER = objectField(
  {
    name: required(SECTION_NAME),
    port: required(PORT),
    protocol: required(textField({ filled: true, most: 255, pattern: PROTOCOL_NAME })),
    hostname: absentMeans(
      'everyListenerHost',
      textField({ filled: true, most: LONGEST, pattern: ANY_HOST })
    ),
    tls: absentMeans(
      'noTls',
      objectField(
        {
          mode: choiceField('Terminate', 'Passthrough'),
          certificateRefs: absentMeans('noCertificate', listField(SECRET_REFERENCE, { most: 64 })),
          options: OPTION_TEXTS,
        },
        { conditions: [certificateWhereTerminated] }
      )
    ),
    allowedRoutes: absentMeans(
      'ownNamespaceRoutes',
      objectField({
        namespaces: absentMeans(
          'ownNamespaceRoutes',
          objectField({
            from: absentMeans('ownNamespaceRoutes', choiceField('All', 'Selector', 'Same')),
            selector: SELECTOR,
          })
        ),
        kinds: absentMeans(
          'everyKind',
          listField(objectField({ group: GROUP, kind: required(KIND) }), { most: 8 })
        ),
      })
    ),
  },
  { conditions: [validForProtocol] }
);

const LISTENERS = required(
  listField(LISTENER, {
    least: 1,
    most: MOST_LISTENERS,
    unique: 'name',
    conditions: [distinctListeners],
  })
);

const CLIENT_TRUST = objectField({
  validation: objectField({
    caCertificateRefs: required(listField(NAMESPACED_REFERENCE, { least: 1, most: 16 })),
    mode: choiceField('AllowValidOnly', 'AllowInsecureFallback'),
  }),
});

/** GatewaySpec. */
export const GATEWAY_SPEC: SchemaField = objectField({
  gatewayClassName: required(OBJECT_NAME),
  listeners: LISTENERS,
  addresses: absentMeans(
    'ownAddress',
    listField(
      objectField(
        {
          type: textField({ filled: true, most: LONGEST, pattern: ADDRESS_TYPE }),
          value: textField({ most: LONGEST }),
        },
        { conditions: [addressOfItsType] }
      ),
      { most: 16, conditions: [distinctAddresses] }
    )
  ),
  allowedListeners: absentMeans(
    'noListenerSets',
    objectField({
      namespaces: absentMeans(
        'noListenerSets',
        objectField({
          from: absentMeans('noListenerSets', choiceField('All', 'Selector', 'Same', 'None')),
          selector: SELECTOR,
        })
      ),
    })
  ),
  defaultScope: experimental(choiceField('All', 'None')),
  infrastructure: objectField({
    annotations: mapField(textField({ most: 4096 }), { most: 16, conditions: [validKeys] }),
    labels: mapField(textField({ most: 63, pattern: LABEL_VALUE }), {
      most: 8,
      conditions: [validKeys],
    }),
    parametersRef: NAMED_REFERENCE,
  }),
  tls: objectField({
    backend: objectField({ clientCertificateRef: SECRET_REFERENCE }),
    frontend: objectField({
      default: required(CLIENT_TRUST),
      perPort: listField(objectField({ port: required(PORT), tls: required(CLIENT_TRUST) }), {
        most: 64,
        unique: 'port',
      }),
    }),
  }),
});

/** ListenerSetSpec. */
export const LISTENER_SET_SPEC: SchemaField = objectField({
  parentRef: required(PARENT_GATEWAY),
  listeners: LISTENERS,
});

/** GatewayClassSpec. */
export const GATEWAY_CLASS_SPEC: SchemaField = objectField({
  controllerName: required(textField({ filled: true, most: LONGEST, pattern: CONTROLLER_NAME })),
  description: textField({ most: 64 }),
  parametersRef: NAMESPACED_REFERENCE,
});
