/** A form that a text must have. */
export interface Pattern {
  /** Completes "must be", such as `a hostname`. */
  readonly what: string;
  readonly matches: RegExp;
}

// Forms without nested repetition, which match in linear time.
const LABEL = '[a-z0-9]+(?:-+[a-z0-9]+)*';
const SUBDOMAIN = `${LABEL}(?:\\.${LABEL})*`;
const QUALIFIED = '(?:[A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]';
const PATH_CHARACTERS = "(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+";
const VENDOR_PATH = "\\/[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";

function pattern(what: string, source: string, flags = ''): Pattern {
  return { what, matches: new RegExp(source, flags) };
}

export const LABEL_NAME = pattern('a name of a-z, 0-9 and -', `^${LABEL}$`);
export const SUBDOMAIN_NAME = pattern('a name of a-z, 0-9, - and .', `^${SUBDOMAIN}$`);
export const GROUP_NAME = pattern(
  'an API group, such as example.com, or empty',
  `^$|^${SUBDOMAIN}$`
);
export const KIND_NAME = pattern(
  'the name of a kind, such as Service',
  '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'
);
export const EXACT_HOSTNAME = pattern(
  'a hostname in lower case without wildcard, such as shop.example.com',
  `^${SUBDOMAIN}$`
);
export const ANY_HOST = pattern(
  'a hostname in lower case, such as shop.example.com or *.example.com',
  `^(?:\\*\\.)?${SUBDOMAIN}$`
);
export const CONTROLLER_NAME = pattern(
  'a domain and a path, such as example.com/gateway',
  `^${SUBDOMAIN}${VENDOR_PATH}$`
);
export const ADDRESS_TYPE = pattern(
  'IPAddress, Hostname, NamedAddress or a type such as example.com/type',
  `^Hostname|IPAddress|NamedAddress|[a-z0-9]${VENDOR_PATH}$`
);
export const PROTOCOL_NAME = pattern(
  'a protocol, such as HTTP or example.com/bar',
  '^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]\\/[A-Za-z0-9]+$'
);
export const HEADER_NAME = pattern('the name of an HTTP header', "^[A-Za-z0-9!#$%&'*+\\-.^_`|~]+$");
export const HEADER_VALUE = pattern(
  'the value of an HTTP header: visible ASCII characters, with single spaces between them',
  '^[!-~]+(?:[\\t ][!-~]+)*$'
);
export const ORIGIN_FORM = pattern(
  'an origin, such as https://example.com, or *',
  '^\\*$|^https?:\\/\\/(?:(?:\\*\\.)?(?:[a-zA-Z0-9-]+\\.)*[a-zA-Z0-9-]+|\\*)(?::[0-9]{1,5})?$'
);
export const DURATION = pattern(
  'a duration, such as 10s or 1m30s',
  '^([0-9]{1,5}(h|m|s|ms)){1,4}$'
);
export const URL_PATH = pattern('a path without special characters', `^${PATH_CHARACTERS}$`);
export const ABSOLUTE_URI = pattern('a URI, such as spiffe://example.com/web', '^[^:/?#]+:\\/\\/');
export const WELL_KNOWN_CA = pattern(
  'System, or a name such as example.com/set',
  `^(?:System|${SUBDOMAIN}\\/${QUALIFIED})$`
);
export const LABEL_VALUE = pattern(
  'a label value of at most 63 letters, digits, -, _ and .',
  '^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$'
);
export const LABEL_KEY = pattern(
  'a label key, such as team or example.com/team',
  `^(?:${SUBDOMAIN}\\/)?${QUALIFIED}$`
);
export const ANNOTATION_KEY = pattern(
  'an annotation key, such as team or example.com/team',
  `^(?:${SUBDOMAIN}\\/)?${QUALIFIED}$`,
  'i'
);
export const GRPC_SERVICE = pattern(
  'a gRPC service, such as shop.Cart',
  '^\\.?[a-z_][a-z_0-9]*(\\.[a-z_][a-z_0-9]*)*$',
  'iu'
);
export const GRPC_METHOD = pattern('a gRPC method, such as Add', '^[A-Za-z_][A-Za-z_0-9]*$');
