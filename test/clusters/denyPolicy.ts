import type { KubeObject } from './kubeObject';

/** What an API server refuses, and what it says then. */
export interface Denied {
  readonly operation: 'CREATE' | 'UPDATE';
  /** Of the Gateway API, in the plural. */
  readonly resource: string;
  /** Of the object that is refused. */
  readonly name: string;
  readonly message: string;
}

/** Makes a ValidatingAdmissionPolicy and its binding. The server takes a moment until it follows them. */
export function denyPolicy({ operation, resource, name, message }: Denied): KubeObject[] {
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const metadata = { name: `guarded-${resource}` };
  const rule = {
    apiGroups: ['gateway.networking.k8s.io'],
    apiVersions: ['*'],
    operations: [operation],
    resources: [resource],
  };
  return [
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata,
      spec: {
        matchConstraints: { resourceRules: [rule] },
        validations: [{ expression: `object.metadata.name != '${name}'`, message }],
      },
    },
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata,
      spec: { policyName: metadata.name, validationActions: ['Deny'] },
    },
  ];
}
