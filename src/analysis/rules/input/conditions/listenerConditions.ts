import { text } from '../../../../gatewayApi/read';
import { ANY_HOST, LABEL_KEY } from '../schema/patterns';
import { addressFamily } from './addressFamily';
import {
  countOf,
  type FieldCondition,
  has,
  repeatedIndex,
  type Values,
  valuesOf,
} from './condition';

const WITHOUT_TLS = ['HTTP', 'TCP', 'UDP'];
const STREAMS = ['TCP', 'UDP'];
const LONGEST_PREFIX = 252;

/** Listener.tls and Listener.hostname, which depend on the protocol. */
export const validForProtocol: FieldCondition = ({ protocol, tls, hostname }) => {
  const type = text(protocol);
  const withTls = tls !== undefined && tls !== null;
  if (withTls && WITHOUT_TLS.includes(type)) {
    return { says: 'tlsOfPlainProtocol', at: '.tls', params: { type } };
  }
  if (withTls && type === 'HTTPS' && (valuesOf(tls).mode ?? 'Terminate') !== 'Terminate') {
    return { says: 'httpsPassthrough', at: '.tls.mode' };
  }
  if (!withTls && type === 'TLS') return { says: 'tlsMissing', at: '.tls' };
  return STREAMS.includes(type) && text(hostname) !== ''
    ? { says: 'hostnameOfStream', at: '.hostname', params: { type } }
    : undefined;
};

function sameSocket(a: Values, b: Values): boolean {
  return (
    a.port === b.port &&
    a.protocol === b.protocol &&
    (a.hostname ?? undefined) === (b.hostname ?? undefined)
  );
}

/** The listeners of one object differ in port, protocol or hostname. */
export const distinctListeners: FieldCondition = listeners => {
  const index = repeatedIndex(listeners, sameSocket);
  return index === undefined ? undefined : { says: 'listenerRepeated', at: `[${index}]` };
};

/** ListenerTLSConfig. */
export const certificateWhereTerminated: FieldCondition = ({ mode, certificateRefs, options }) =>
  (mode ?? 'Terminate') === 'Terminate' && countOf(certificateRefs) === 0 && countOf(options) === 0
    ? { says: 'terminateWithoutCertificate', at: '' }
    : undefined;

/** GatewaySpecAddress. */
export const addressOfItsType: FieldCondition = address => {
  if (!has(address, 'value')) return undefined;
  const value = text(address.value);
  const type = address.type ?? 'IPAddress';
  if (type === 'IPAddress' && addressFamily(value) === undefined) {
    return { says: 'addressNotIp', at: '.value' };
  }
  return type === 'Hostname' && !ANY_HOST.matches.test(value)
    ? { says: 'addressNotHostname', at: '.value' }
    : undefined;
};

function sameAddress(a: Values, b: Values): boolean {
  const type = a.type ?? 'IPAddress';
  return (
    (type === 'IPAddress' || type === 'Hostname') &&
    type === (b.type ?? 'IPAddress') &&
    has(a, 'value') &&
    a.value === b.value
  );
}

/** GatewaySpec.addresses. */
export const distinctAddresses: FieldCondition = addresses => {
  const index = repeatedIndex(addresses, sameAddress);
  return index === undefined ? undefined : { says: 'addressRepeated', at: `[${index}]` };
};

/** The keys of GatewayInfrastructure.labels and annotations. */
export const validKeys: FieldCondition = map => {
  for (const key of Object.keys(map)) {
    if (!LABEL_KEY.matches.test(key)) {
      return { says: 'mapKey', at: '', params: { key, what: LABEL_KEY.what } };
    }
    if ((key.split('/')[0] ?? '').length > LONGEST_PREFIX) {
      return { says: 'mapKeyLong', at: '', params: { key, what: String(LONGEST_PREFIX) } };
    }
  }
  return undefined;
};
