import type {
  NamedReference,
  ParentRefFields,
  ReportedConditions,
  TargetReference,
} from './shared';

export interface BackendTLSPolicyFields {
  spec: {
    targetRefs: TargetReference[];
    validation: {
      hostname: string;
      caCertificateRefs: NamedReference[];
      wellKnownCACertificates: string;
      subjectAltNames: { type: 'Hostname' | 'URI'; hostname: string; uri: string }[];
    };
    options: { [key: string]: string };
  };
  status: {
    ancestors: (ReportedConditions & { ancestorRef: ParentRefFields; controllerName: string })[];
  };
}

/** The fields of a ReferenceGrant, which has no status. */
export interface ReferenceGrantFields {
  spec: { from: { group: string; kind: string; namespace: string }[]; to: NamedReference[] };
}
