import { distinctPorts, portsOfItsType } from '../conditions/serviceConditions';
import {
  ANY_VALUE,
  BOOLEAN,
  choiceField,
  integerField,
  listField,
  mapField,
  objectField,
  PLAIN_TEXT,
  required,
  type SchemaField,
  textField,
} from './field';
import { LABELS } from './metadata';
import { LABEL_KEY, LABEL_NAME } from './patterns';
import { PORT } from './references';

const TEXTS = listField(PLAIN_TEXT);
const AFFINITY_CONFIG = objectField({ clientIP: objectField({ timeoutSeconds: integerField() }) });

/** The structure of ServiceSpec. */
export const SERVICE_SPEC: SchemaField = objectField(
  {
    allocateLoadBalancerNodePorts: BOOLEAN,
    clusterIP: PLAIN_TEXT,
    clusterIPs: TEXTS,
    externalIPs: TEXTS,
    externalName: PLAIN_TEXT,
    externalTrafficPolicy: choiceField('Cluster', 'Local', ''),
    healthCheckNodePort: integerField(),
    internalTrafficPolicy: choiceField('Cluster', 'Local'),
    ipFamilies: listField(choiceField('IPv4', 'IPv6')),
    ipFamilyPolicy: choiceField('SingleStack', 'PreferDualStack', 'RequireDualStack'),
    loadBalancerClass: PLAIN_TEXT,
    loadBalancerIP: PLAIN_TEXT,
    loadBalancerSourceRanges: TEXTS,
    ports: listField(
      objectField({
        name: textField({ most: 63, pattern: LABEL_NAME }),
        protocol: choiceField('TCP', 'UDP', 'SCTP', ''),
        appProtocol: textField({ pattern: LABEL_KEY }),
        port: required(PORT),
        targetPort: { is: 'portOrName' },
        nodePort: integerField(),
      }),
      { conditions: [distinctPorts] }
    ),
    publishNotReadyAddresses: BOOLEAN,
    selector: LABELS,
    sessionAffinity: choiceField('None', 'ClientIP', ''),
    sessionAffinityConfig: AFFINITY_CONFIG,
    trafficDistribution: PLAIN_TEXT,
    type: choiceField('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName', ''),
  },
  { conditions: [portsOfItsType] }
);

/** ServiceStatus, which is set by Kubernetes. */
export const SERVICE_STATUS = objectField(
  { loadBalancer: ANY_VALUE, conditions: ANY_VALUE },
  { loose: true }
);

/** ServiceImportSpec of the Multi-Cluster Services API. */
export const SERVICE_IMPORT_SPEC: SchemaField = objectField({
  type: required(choiceField('ClusterSetIP', 'Headless')),
  ports: required(
    listField(
      objectField({
        name: PLAIN_TEXT,
        protocol: PLAIN_TEXT,
        appProtocol: PLAIN_TEXT,
        port: required(integerField()),
      })
    )
  ),
  ips: listField(PLAIN_TEXT, { most: 2 }),
  ipFamilies: listField(PLAIN_TEXT, { most: 2 }),
  internalTrafficPolicy: PLAIN_TEXT,
  sessionAffinity: PLAIN_TEXT,
  sessionAffinityConfig: AFFINITY_CONFIG,
  trafficDistribution: PLAIN_TEXT,
});

/** ServiceExportSpec of the Multi-Cluster Services API. */
export const SERVICE_EXPORT_SPEC: SchemaField = objectField({
  exportedLabels: mapField(PLAIN_TEXT),
  exportedAnnotations: mapField(PLAIN_TEXT),
});
