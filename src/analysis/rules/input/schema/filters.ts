import { HTTP_METHODS } from '../../../../gatewayApi/httpMethods';
import type { Channel } from '../../../../gatewayApi/servedVersions';
import {
  atMostWhole,
  authOfItsProtocol,
  fieldOfItsType,
  oneShare,
  pathOfItsType,
  singleFilters,
  wildcardAlone,
} from '../conditions/filterConditions';
import {
  absentMeans,
  BOOLEAN,
  choiceField,
  experimental,
  integerField,
  listField,
  objectField,
  PLAIN_TEXT,
  required,
  type SchemaField,
  type SchemaFields,
  textField,
} from './field';
import { EXACT_HOSTNAME, HEADER_NAME, HEADER_VALUE, ORIGIN_FORM, URL_PATH } from './patterns';
import { BACKEND_OBJECT, NAMED_REFERENCE, PORT } from './references';

const LONGEST_PATH = 1024;

/** The name of an HTTP header. */
export const HEADER = textField({ filled: true, most: 256, pattern: HEADER_NAME });

/** The value of an HTTP header; only the experimental channel checks its characters. */
export function headerValue(channel: Channel): SchemaField {
  const pattern = channel === 'experimental' ? HEADER_VALUE : undefined;
  return textField({ filled: true, most: 4096, pattern });
}

function headerChanges(channel: Channel): SchemaField {
  const pairs = listField(
    objectField({ name: required(HEADER), value: required(headerValue(channel)) }),
    { most: 16, unique: 'name' }
  );
  return objectField({
    set: pairs,
    add: pairs,
    remove: listField(PLAIN_TEXT, { most: 16, unique: 'item' }),
  });
}

const MIRROR = objectField(
  {
    backendRef: required(BACKEND_OBJECT),
    percent: integerField(0, 100),
    fraction: objectField(
      { numerator: required(integerField(0)), denominator: integerField(1) },
      { conditions: [atMostWhole] }
    ),
  },
  { conditions: [oneShare] }
);

const PATH_CHANGE = objectField(
  {
    type: required(choiceField('ReplaceFullPath', 'ReplacePrefixMatch')),
    replaceFullPath: textField({ most: LONGEST_PATH }),
    replacePrefixMatch: textField({ most: LONGEST_PATH }),
  },
  { conditions: [pathOfItsType] }
);

const HOSTNAME = textField({ filled: true, most: 253, pattern: EXACT_HOSTNAME });

const REDIRECT = objectField({
  scheme: choiceField('http', 'https'),
  hostname: HOSTNAME,
  path: PATH_CHANGE,
  port: PORT,
  statusCode: { is: 'integer', oneOf: [301, 302, 303, 307, 308] },
});

const ALONE = { unique: 'item', conditions: [wildcardAlone] } as const;
const CORS = objectField({
  allowCredentials: BOOLEAN,
  allowHeaders: listField(HEADER, { most: 64, ...ALONE }),
  allowMethods: listField(choiceField(...HTTP_METHODS, '*'), { most: 9, ...ALONE }),
  allowOrigins: listField(textField({ filled: true, most: 253, pattern: ORIGIN_FORM }), {
    most: 64,
    ...ALONE,
  }),
  exposeHeaders: listField(HEADER, { most: 64, unique: 'item' }),
  maxAge: integerField(1),
});

const NAMES = listField(PLAIN_TEXT, { most: 64, unique: 'item' });
const EXTERNAL_AUTH = objectField(
  {
    protocol: required(choiceField('HTTP', 'GRPC')),
    backendRef: required(BACKEND_OBJECT),
    grpc: objectField({ allowedHeaders: NAMES }),
    http: objectField({
      path: textField({ most: LONGEST_PATH, pattern: URL_PATH }),
      allowedHeaders: NAMES,
      allowedResponseHeaders: NAMES,
    }),
    forwardBody: objectField({ maxSize: { is: 'integer' } }),
  },
  { conditions: [authOfItsProtocol] }
);

const GRPC_TYPES = [
  'RequestHeaderModifier',
  'ResponseHeaderModifier',
  'RequestMirror',
  'ExtensionRef',
];
const HTTP_TYPES = [...GRPC_TYPES, 'RequestRedirect', 'URLRewrite', 'CORS'];
const SINGLE = [
  'RequestHeaderModifier',
  'ResponseHeaderModifier',
  'RequestRedirect',
  'URLRewrite',
  'CORS',
];

function filterList(types: readonly string[], fields: SchemaFields): SchemaField {
  const filter = objectField(
    { type: required(choiceField(...types)), ...fields },
    { conditions: [fieldOfItsType(types)] }
  );
  return absentMeans(
    'noFilter',
    listField(filter, { most: 16, conditions: [singleFilters(SINGLE)] })
  );
}

function commonFilters(channel: Channel): SchemaFields {
  return {
    requestHeaderModifier: headerChanges(channel),
    responseHeaderModifier: headerChanges(channel),
    requestMirror: MIRROR,
    extensionRef: NAMED_REFERENCE,
  };
}

/** GRPCRouteFilter, as a list. */
export function grpcFilters(channel: Channel): SchemaField {
  return filterList(GRPC_TYPES, commonFilters(channel));
}

/** HTTPRouteFilter, as a list. */
export function httpFilters(channel: Channel): SchemaField {
  const types = channel === 'experimental' ? [...HTTP_TYPES, 'ExternalAuth'] : HTTP_TYPES;
  return filterList(types, {
    ...commonFilters(channel),
    requestRedirect: REDIRECT,
    urlRewrite: objectField({ hostname: HOSTNAME, path: PATH_CHANGE }),
    cors: CORS,
    externalAuth: experimental(EXTERNAL_AUTH),
  });
}
