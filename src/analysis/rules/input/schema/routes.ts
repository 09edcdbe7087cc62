import { HTTP_METHODS } from '../../../../gatewayApi/httpMethods';
import type { Channel } from '../../../../gatewayApi/servedVersions';
import { distinctParents, distinctParentsOrPorts } from '../conditions/referenceConditions';
import {
  distinctRuleNames,
  fewGrpcMatches,
  fewMatches,
  noAddresses,
  noRedirectWithBackends,
  onePrefixWhereReplaced,
  orderedTimeouts,
  validGrpcMethod,
  validPath,
  validPersistence,
} from '../conditions/routeConditions';
import {
  absentMeans,
  choiceField,
  experimental,
  listField,
  objectField,
  required,
  type SchemaField,
  type SchemaFields,
  textField,
} from './field';
import { grpcFilters, HEADER, headerValue, httpFilters } from './filters';
import { ANY_HOST, DURATION } from './patterns';
import { backendRefField, PARENT_REFERENCE, SECTION_NAME } from './references';

const TIME = textField({ pattern: DURATION });
const TIMEOUT = absentMeans('defaultTimeout', TIME);
const MATCH_TYPE = choiceField('Exact', 'RegularExpression');
const MOST = 16;

const HOSTNAME = textField({ filled: true, most: 253, pattern: ANY_HOST });
const HOSTNAMES = absentMeans('everyHost', listField(HOSTNAME, { most: MOST }));

function common(channel: Channel): SchemaFields {
  const distinct = channel === 'experimental' ? distinctParentsOrPorts : distinctParents;
  return {
    parentRefs: absentMeans(
      'noParent',
      listField(PARENT_REFERENCE, { most: 32, conditions: [distinct] })
    ),
    useDefaultGateways: experimental(choiceField('All', 'None')),
  };
}

function backendRefs(more: SchemaFields = {}): SchemaField {
  return absentMeans('noForwarding', listField(backendRefField(more), { most: MOST }));
}

const PERSISTENCE = experimental(
  objectField(
    {
      sessionName: textField({ most: 128 }),
      type: choiceField('Cookie', 'Header'),
      absoluteTimeout: TIME,
      cookieConfig: objectField({ lifetimeType: choiceField('Permanent', 'Session') }),
    },
    { conditions: [validPersistence] }
  )
);

const RETRY = experimental(
  objectField({
    attempts: { is: 'integer', least: 1 },
    backoff: TIME,
    codes: listField({ is: 'integer', least: 400, most: 599 }, { unique: 'item' }),
  })
);

function nameConditions(channel: Channel) {
  return channel === 'experimental' ? [distinctRuleNames] : [];
}

function httpMatch(channel: Channel): SchemaField {
  const pathFields: SchemaFields = {
    type: choiceField('Exact', 'PathPrefix', 'RegularExpression'),
    value: textField({ most: 1024 }),
  };
  const header: SchemaFields = { name: required(HEADER), type: MATCH_TYPE };
  return objectField({
    path: absentMeans('everyPath', objectField(pathFields, { conditions: [validPath] })),
    method: absentMeans('everyMethod', choiceField(...HTTP_METHODS)),
    headers: absentMeans(
      'everyHeader',
      listField(objectField({ ...header, value: required(headerValue(channel)) }), {
        most: MOST,
        unique: 'name',
      })
    ),
    queryParams: absentMeans(
      'everyQuery',
      listField(
        objectField({ ...header, value: required(textField({ filled: true, most: 1024 })) }),
        { most: MOST, unique: 'name' }
      )
    ),
  });
}

/** HTTPRouteSpec. */
export function httpRouteSpec(channel: Channel): SchemaField {
  const filters = httpFilters(channel);
  const rule = objectField(
    {
      name: SECTION_NAME,
      matches: absentMeans('everyRequest', listField(httpMatch(channel), { most: 64 })),
      filters,
      backendRefs: backendRefs({ filters }),
      timeouts: absentMeans(
        'defaultTimeout',
        objectField(
          { request: TIMEOUT, backendRequest: TIMEOUT },
          { conditions: [orderedTimeouts] }
        )
      ),
      retry: RETRY,
      sessionPersistence: PERSISTENCE,
    },
    { conditions: [noRedirectWithBackends, onePrefixWhereReplaced] }
  );
  const conditions = [fewMatches, ...nameConditions(channel)];
  return objectField({
    ...common(channel),
    hostnames: HOSTNAMES,
    rules: absentMeans('noRules', listField(rule, { least: 1, most: MOST, conditions })),
  });
}

/** GRPCRouteSpec. */
export function grpcRouteSpec(channel: Channel): SchemaField {
  const filters = grpcFilters(channel);
  const part = textField({ most: 1024 });
  const header = objectField({
    name: required(HEADER),
    type: MATCH_TYPE,
    value: required(textField({ filled: true, most: 4096 })),
  });
  const match = objectField({
    method: absentMeans(
      'everyMethod',
      objectField(
        { type: MATCH_TYPE, service: part, method: part },
        { conditions: [validGrpcMethod] }
      )
    ),
    headers: absentMeans('everyHeader', listField(header, { most: MOST, unique: 'name' })),
  });
  const rule = objectField({
    name: SECTION_NAME,
    matches: absentMeans('everyRequest', listField(match, { most: 64 })),
    filters,
    backendRefs: backendRefs({ filters }),
    sessionPersistence: PERSISTENCE,
  });
  const conditions = [fewGrpcMatches, ...nameConditions(channel)];
  return objectField({
    ...common(channel),
    hostnames: HOSTNAMES,
    rules: absentMeans('noRules', listField(rule, { most: MOST, conditions })),
  });
}

function streamRules(most: number, channel: Channel): SchemaField {
  const rule = objectField({
    name: SECTION_NAME,
    backendRefs: required(
      absentMeans('noForwarding', listField(backendRefField(), { least: 1, most: MOST }))
    ),
  });
  const conditions = most === 1 ? [] : nameConditions(channel);
  return required(absentMeans('noRules', listField(rule, { least: 1, most, conditions })));
}

// Up to v1alpha2, a route could have many rules.
function mostRules(version: string): number {
  return version === 'v1alpha2' ? MOST : 1;
}

/** TCPRouteSpec and UDPRouteSpec. */
export function streamRouteSpec(channel: Channel, version: string): SchemaField {
  return objectField({ ...common(channel), rules: streamRules(mostRules(version), channel) });
}

/** TLSRouteSpec. Hostnames are required after v1alpha2. */
export function tlsRouteSpec(channel: Channel, version: string): SchemaField {
  const early = version === 'v1alpha2';
  const hostnames = listField(HOSTNAME, {
    most: 1024,
    ...(early ? {} : { least: 1, conditions: [noAddresses] }),
  });
  const meant = absentMeans('everyHost', hostnames);
  return objectField({
    ...common(channel),
    hostnames: early ? meant : required(meant),
    rules: streamRules(mostRules(version), channel),
  });
}
