import { sentencesOf } from './sentences';

/** The sentences of traces. The engine refers to them by name. */
export const { say: sayTrace, sentences: traceSentences } = sentencesOf('trace', {
  noGateway: '{{gateway}} does not exist.',
  gatewayUnread: '{{gateway}} was not read.',
  noPort: '{{gateway}} has no listener on port {{port}}.',
  noPortAnywhere: 'No Gateway has a listener on port {{port}}.',
  gatewaysUnread:
    'Not all Gateways were read, so another one may have a listener on port {{port}}.',
  noProtocol: 'No listener of {{gateway}} on port {{port}} takes {{scheme}}.',
  ownProtocol:
    'What listener {{listener}} takes depends on the implementation of protocol {{protocol}}.',
  listener:
    'Listener {{listener}} takes the request. Of the listeners on port {{port}}, {{hostname}} is the most specific hostname for {{host}}.',
  listenerAny:
    'Listener {{listener}} takes the request. It has no hostname, and no listener on port {{port}} has one for {{host}}.',
  listenerOfPort: 'Listener {{listener}} takes the connections on port {{port}}.',
  sni: 'SNI {{sni}} selects listener {{listener}}. Of the listeners on port {{port}}, {{hostname}} is the most specific hostname for it.',
  sniAny:
    'Listener {{listener}} takes the TLS connection. It has no hostname, and no listener on port {{port}} has one for SNI {{sni}}.',
  withoutSni:
    'Listener {{listener}} takes the TLS connection. It has no hostname, and the client sends no SNI.',
  noSni:
    'No listener on port {{port}} has a hostname for SNI {{sni}}, so there is no TLS connection.',
  sniNeeded: 'Every listener on port {{port}} needs SNI, so there is no TLS connection.',
  noHost: 'No listener on port {{port}} has a hostname for {{host}}.',
  misdirected:
    'SNI {{sni}} selects listener {{listener}}, but {{host}} belongs to listener {{other}}. The client should open another connection.',
  listenerDoubt:
    'It is not known whether listener {{listener}} is accepted, so another listener may take the request.',
  setsUnread: 'Not all ListenerSets were read, so a listener of another one may take the request.',
  notTls: 'Listener {{listener}} expects HTTP over TLS.',
  isolation:
    'Several listeners on port {{port}} match {{host}}. Whether routes of the less specific ones answer depends on the implementation (GatewayHTTPListenerIsolation).',
  route: '{{route}} serves {{host}} with hostname {{hostname}}.',
  routeAny: '{{route}} serves every hostname of the listener.',
  connection: '{{route}} takes the connections of the listener.',
  noRoute: 'No route on listener {{listener}} serves {{host}}.',
  noConnection: 'No route takes the connections of listener {{listener}}.',
  noMatch: 'No rule of the routes for {{host}} matches the request.',
  fallThrough:
    'No rule of the routes for {{hostname}} matches. Whether a route with a less specific hostname then answers depends on the implementation.',
  ownHostnames:
    'Several routes serve {{hostname}} on the listener with different hostnames of their own. Whether these decide before the matches depends on the implementation.',
  rule: 'The match {{match}} takes the request.',
  ruleDefault: 'The rule takes every request.',
  rank: 'The rank of the regular expression {{pattern}} depends on the implementation.',
  slash:
    'The prefixes {{matches}} differ only in a trailing slash. Which of them comes first is not defined.',
  pattern: 'Whether {{pattern}} matches {{value}} depends on the implementation.',
  repeated:
    'The request repeats the header {{name}}. How its values are compared depends on the implementation.',
  malformed: 'The rule has a match that is not valid, so it is not known what it matches.',
  attachment: 'It is not known whether {{route}} is attached.',
  variable: 'The hostname {{hostname}} of {{route}} has a variable, so it may be {{host}}.',
  routesUnread: 'Not every {{kind}} was read, so another one may take the request.',
  notGrpc:
    'The request is no gRPC call. What a GRPCRoute does with it depends on the implementation.',
  redirect: 'The gateway redirects the client to {{location}} ({{status}}).',
  path: 'The backend sees the path {{path}}.',
  host: 'The backend sees the host {{host}}.',
  requestHeaders: 'The backend sees changed headers: {{changes}}.',
  responseHeaders: 'The response gets changed headers: {{changes}}.',
  mirror: '{{percent}} % of the requests are also sent to {{target}}. Its responses are ignored.',
  mirrorInvalid: 'No copy is sent to {{target}}, because the reference is not valid.',
  mirrorUnknown: 'It is not known whether copies are sent to {{target}}.',
  extensionAbsent:
    '{{target}} does not exist. Such a filter is not skipped: the request gets an error.',
  extension: 'What {{target}} does to the request depends on its implementation.',
  extensionUnread: 'It is not known whether {{target}} exists.',
  preflight: 'The gateway answers a CORS preflight request itself.',
  authorization: 'The gateway asks {{target}} whether to pass on the request.',
  filterUnknown: 'The filter has the type {{type}}, whose effect is not known.',
  prefixNeeded: 'ReplacePrefixMatch needs a match of type PathPrefix.',
  backend: '{{share}} of the requests go to {{target}}, port {{port}}.',
  backendNoPort: '{{share}} of the requests go to {{target}}.',
  backendUnknown: 'It is not known whether {{target}} gets {{share}} of the requests.',
  backendInvalid:
    '{{share}} of the requests fail, because the reference to {{target}} is not valid.',
  portNotFound: '{{share}} of the requests fail, because {{target}} has no port {{port}}.',
  externalName:
    '{{target}} has type ExternalName. Whether it gets {{share}} of the requests depends on the implementation.',
  noEndpoints: '{{share}} of the requests fail, because {{target}} has no ready endpoint.',
  noBackends: 'The rule has no backend that receives requests.',
  noRules: 'The route has no rule, so no backend receives requests.',
  noService: '{{service}} does not exist.',
  serviceUnread: '{{service}} was not read.',
  meshDirect: 'No route applies to {{service}}, so its own endpoints answer.',
  meshRoute: '{{route}} applies to requests for {{service}}.',
  meshConsumer:
    '{{route}} applies to requests from its namespace for {{service}}, before the routes of the Service’s namespace.',
  meshOther:
    'No rule of the routes in namespace {{namespace}} matches. Whether a route of the Service’s namespace then answers is not defined.',
  lostProtocol: 'Listener {{listener}} has protocol {{protocol}}.',
  lostPort: 'Listener {{listener}} has port {{port}}.',
  lostListener:
    'Listener {{listener}} with hostname {{hostname}} is less specific than listener {{winner}}.',
  lostRefused: 'Listener {{listener}} is not accepted.',
  lostHostname: 'The route serves {{hostnames}}.',
  lostLessSpecific: 'Hostname {{hostname}} is less specific than {{winner}}.',
  lostPath: 'The path is {{path}}. The match wants {{wanted}}.',
  lostMethod: 'The method is {{method}}. The match wants {{wanted}}.',
  lostCall: 'The call is {{call}}. The match wants {{wanted}}.',
  lostHeader: 'The header {{name}} is {{value}}. The match wants {{wanted}}.',
  lostHeaderMissing: 'The request has no header {{name}}. The match wants {{wanted}}.',
  lostQuery: 'The query parameter {{name}} is {{value}}. The match wants {{wanted}}.',
  lostQueryMissing: 'The request has no query parameter {{name}}. The match wants {{wanted}}.',
  lostPrecedence: 'It matches too. {{winner}} comes first, because its match is more specific.',
  lostOrder: 'It matches too. {{winner}} comes first, because it is older or first in order.',
});
