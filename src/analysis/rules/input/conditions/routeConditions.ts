import { text } from '../../../../gatewayApi/read';
import { GRPC_METHOD, GRPC_SERVICE, URL_PATH } from '../schema/patterns';
import { addressFamily } from './addressFamily';
import { countOf, type FieldCondition, has, itemsOf, repeatedIndex, valuesOf } from './condition';
import { durationMs } from './durationMs';

const MOST_MATCHES = 128;
const FORBIDDEN = ['//', '/./', '/../', '%2f', '%2F', '#'];
const FORBIDDEN_ENDS = ['/..', '/.'];

/** BackendObjectReference.port. The group is '' and the kind is Service by default. */
export const portWhereService: FieldCondition = ({ group, kind, port }) =>
  text(group) === '' && (kind ?? 'Service') === 'Service' && (port ?? null) === null
    ? { says: 'servicePortMissing', at: '.port' }
    : undefined;

/** HTTPRouteRule.filters: a redirect answers instead of the backends. */
export const noRedirectWithBackends: FieldCondition = ({ backendRefs, filters }) => {
  if (countOf(backendRefs) === 0) return undefined;
  const index = itemsOf(filters).findIndex(filter => has(filter, 'requestRedirect'));
  return index < 0
    ? undefined
    : { says: 'redirectWithBackends', at: `.filters[${index}].requestRedirect` };
};

function replacesPrefix(filters: unknown, field: string): boolean {
  const replacing = itemsOf(filters).filter(filter => {
    const { path } = valuesOf(valuesOf(filter)[field]);
    return has(path, 'replacePrefixMatch') && valuesOf(path).type === 'ReplacePrefixMatch';
  });
  return replacing.length === 1;
}

function matchesOnePrefix(matches: unknown): boolean {
  // One match of the prefix / is the default.
  if (matches === undefined || matches === null) return true;
  if (countOf(matches) !== 1) return false;
  const { type } = valuesOf(valuesOf(itemsOf(matches)[0]).path);
  return (type ?? 'PathPrefix') === 'PathPrefix';
}

/** HTTPRouteRule: a prefix can be replaced only where exactly one is matched. */
export const onePrefixWhereReplaced: FieldCondition = ({ matches, filters, backendRefs }) => {
  if (matchesOnePrefix(matches)) return undefined;
  const replaced = ['requestRedirect', 'urlRewrite'].some(
    field =>
      replacesPrefix(filters, field) ||
      itemsOf(backendRefs).filter(backend => replacesPrefix(valuesOf(backend).filters, field))
        .length === 1
  );
  return replaced ? { says: 'prefixWithoutPrefixMatch', at: '.matches' } : undefined;
};

/** The rules of a route have at most 128 matches together. */
export const fewMatches: FieldCondition = rules => {
  let count = 0;
  for (const rule of rules) {
    const { matches } = valuesOf(rule);
    count += matches === undefined || matches === null ? 1 : countOf(matches);
  }
  return count > MOST_MATCHES ? { says: 'tooManyMatches', at: '' } : undefined;
};

/** The same for GRPCRoute, whose rules have no default match. */
export const fewGrpcMatches: FieldCondition = rules => {
  let count = 0;
  for (const rule of rules) count += countOf(valuesOf(rule).matches);
  return count > MOST_MATCHES ? { says: 'tooManyMatches', at: '' } : undefined;
};

/** Rules with a name have different ones (experimental channel). */
export const distinctRuleNames: FieldCondition = rules => {
  if (rules.length < 2) return undefined;
  const index = repeatedIndex(rules, (a, b) => has(a, 'name') && a.name === b.name);
  return index === undefined ? undefined : { says: 'ruleNameRepeated', at: `[${index}].name` };
};

/** HTTPPathMatch: the value of an exact path or a prefix. */
export const validPath: FieldCondition = ({ type, value }) => {
  if (type === 'RegularExpression') return undefined;
  const path = text(value ?? '/');
  if (!path.startsWith('/')) return { says: 'pathNotAbsolute', at: '.value' };
  const part = FORBIDDEN.find(one => path.includes(one));
  if (part !== undefined) return { says: 'pathContains', at: '.value', params: { part } };
  const end = FORBIDDEN_ENDS.find(one => path.endsWith(one));
  if (end !== undefined) return { says: 'pathEnds', at: '.value', params: { part: end } };
  return URL_PATH.matches.test(path) ? undefined : { says: 'pathCharacters', at: '.value' };
};

/** GRPCMethodMatch. */
export const validGrpcMethod: FieldCondition = ({ type, service, method }) => {
  const given = [service, method].map(value => value ?? undefined);
  if (given.every(value => value === undefined)) return { says: 'grpcMethodEmpty', at: '' };
  if ((type ?? 'Exact') !== 'Exact') return undefined;
  if (given[0] !== undefined && !GRPC_SERVICE.matches.test(text(service))) {
    return { says: 'notGrpcService', at: '.service' };
  }
  return given[1] === undefined || GRPC_METHOD.matches.test(text(method))
    ? undefined
    : { says: 'notGrpcMethod', at: '.method' };
};

/** HTTPRouteTimeouts: a request has the time of its backend requests. Zero is no limit. */
export const orderedTimeouts: FieldCondition = ({ request, backendRequest }) => {
  if (typeof request !== 'string' || typeof backendRequest !== 'string') return undefined;
  const whole = durationMs(request);
  return whole !== 0 && durationMs(backendRequest) > whole
    ? { says: 'backendTimeoutLonger', at: '.backendRequest' }
    : undefined;
};

/** SessionPersistence: cookies. */
export const validPersistence: FieldCondition = ({ type, cookieConfig, absoluteTimeout }) => {
  if (cookieConfig === undefined || cookieConfig === null) return undefined;
  if ((type ?? 'Cookie') !== 'Cookie') return { says: 'cookieOfHeader', at: '.cookieConfig' };
  return valuesOf(cookieConfig).lifetimeType === 'Permanent' && (absoluteTimeout ?? null) === null
    ? { says: 'permanentWithoutTimeout', at: '.absoluteTimeout' }
    : undefined;
};

/** TLSRouteSpec.hostnames: no IP address. */
export const noAddresses: FieldCondition = hostnames => {
  for (let index = 0; index < hostnames.length; index += 1) {
    if (addressFamily(text(hostnames[index])) !== undefined) {
      return { says: 'hostnameIsAddress', at: `[${index}]` };
    }
  }
  return undefined;
};
