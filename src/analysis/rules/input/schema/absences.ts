/** What follows where a field is missing, for a field that is misspelt. */
export const ABSENCES = {
  everyHost: 'Without it, the route takes requests for every host that its listeners serve.',
  everyListenerHost: 'Without it, the listener serves every host.',
  noParent: 'Without it, the route attaches to nothing.',
  noForwarding: 'Without it, the rule forwards no request.',
  noRules: 'Without it, the route forwards no request.',
  everyRequest: 'Without it, the rule matches every request.',
  everyPath: 'Without it, the match takes every path.',
  everyHeader: 'Without it, the match takes requests with any headers.',
  everyQuery: 'Without it, the match takes requests with any query parameters.',
  everyMethod: 'Without it, the match takes every method.',
  noFilter: 'Without it, no filter applies.',
  ownNamespace: 'Without it, the name is looked up in the namespace of this object.',
  everySection: 'Without it, the reference selects all listeners or ports of the target.',
  defaultWeight: 'Without it, the weight is 1.',
  ownNamespaceRoutes: 'Without it, the listener takes routes from its own namespace only.',
  everyKind: 'Without it, the listener takes every kind of route that its protocol supports.',
  noListenerSets: 'Without it, no ListenerSet can attach to the Gateway.',
  noCertificate: 'Without it, the listener has no certificate.',
  noTls: 'Without it, the listener has no TLS settings.',
  defaultTimeout: 'Without it, the timeout of the implementation applies.',
  ownAddress: 'Without it, the implementation assigns an address.',
  everyObject: 'Without it, the grant permits references to every object of the kind.',
} as const;

export type AbsenceName = keyof typeof ABSENCES;
