import type {
  ListenerSpec,
  NamedReference,
  NamespacedReference,
  NamespaceSelection,
  ReportedConditions,
  ReportedListeners,
} from './shared';

interface ClientValidation {
  validation: {
    caCertificateRefs: NamespacedReference[];
    mode: 'AllowValidOnly' | 'AllowInsecureFallback';
  };
}

/** The fields of a GatewayClass. */
export interface GatewayClassFields {
  spec: { controllerName: string; description: string; parametersRef: NamespacedReference };
  status: ReportedConditions & { supportedFeatures: { name: string }[] };
}

/** The fields of a Gateway. */
export interface GatewayFields {
  spec: {
    gatewayClassName: string;
    listeners: ListenerSpec[];
    addresses: { type: string; value: string }[];
    allowedListeners: { namespaces: NamespaceSelection };
    defaultScope: 'All' | 'None';
    infrastructure: {
      annotations: { [key: string]: string };
      labels: { [key: string]: string };
      parametersRef: NamedReference;
    };
    tls: {
      backend: { clientCertificateRef: NamespacedReference };
      frontend: {
        default: ClientValidation;
        perPort: { port: number; tls: ClientValidation }[];
      };
    };
  };
  status: ReportedConditions &
    ReportedListeners & {
      addresses: { type: string; value: string }[];
      attachedListenerSets: number;
    };
}

/** The fields of a ListenerSet. */
export interface ListenerSetFields {
  spec: { parentRef: NamespacedReference; listeners: ListenerSpec[] };
  status: ReportedConditions & ReportedListeners;
}
