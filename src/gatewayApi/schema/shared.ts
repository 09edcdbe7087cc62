// The fields of the Gateway API's objects in release 1.6. Objects of other releases lack some of
// them and have others. Every use goes through `Unchecked`, which makes each field optional.

type Strings = { [key: string]: string };

export interface ReportedConditions {
  conditions: {
    type: string;
    status: string;
    reason: string;
    message: string;
    lastTransitionTime: string;
    observedGeneration: number;
  }[];
}

export interface NamedReference {
  group: string;
  kind: string;
  name: string;
}

export interface NamespacedReference extends NamedReference {
  namespace: string;
}

export interface ParentRefFields extends NamespacedReference {
  sectionName: string;
  port: number;
}

export interface TargetReference extends NamedReference {
  sectionName: string;
}

export interface NamespaceSelection {
  from: string;
  selector: {
    matchLabels: Strings;
    matchExpressions: { key: string; operator: string; values: string[] }[];
  };
}

export interface ReportedListeners {
  listeners: (ReportedConditions & {
    name: string;
    attachedRoutes: number;
    supportedKinds: { group: string; kind: string }[];
  })[];
}

export interface ListenerEntryFields {
  name: string;
  hostname: string;
  port: number;
  protocol: string;
  allowedRoutes: {
    kinds: { group: string; kind: string }[];
    namespaces: NamespaceSelection;
  };
  tls: {
    mode: 'Terminate' | 'Passthrough';
    certificateRefs: NamespacedReference[];
    options: Strings;
  };
}
