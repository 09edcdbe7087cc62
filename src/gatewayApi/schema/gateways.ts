import type {
  ListenerEntryFields,
  NamedReference,
  NamespacedReference,
  NamespaceSelection,
  ReportedConditions,
  ReportedListeners,
} from './shared';

interface FrontendValidation {
  validation: {
    caCertificateRefs: NamespacedReference[];
    mode: 'AllowValidOnly' | 'AllowInsecureFallback';
  };
}

export interface GatewayClassFields {
  spec: { controllerName: string; description: string; parametersRef: NamespacedReference };
  status: ReportedConditions & { supportedFeatures: { name: string }[] };
}

export interface GatewayFields {
  spec: {
    gatewayClassName: string;
    listeners: ListenerEntryFields[];
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
        default: FrontendValidation;
        perPort: { port: number; tls: FrontendValidation }[];
      };
    };
  };
  status: ReportedConditions &
    ReportedListeners & {
      addresses: { type: string; value: string }[];
      attachedListenerSets: number;
    };
}

export interface ListenerSetFields {
  spec: { parentRef: NamespacedReference; listeners: ListenerEntryFields[] };
  status: ReportedConditions & ReportedListeners;
}
