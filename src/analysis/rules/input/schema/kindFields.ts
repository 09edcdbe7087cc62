import type { Channel } from '../../../../gatewayApi/servedVersions';
import type { Kind } from '../../../../gatewayApi/types';
import {
  type ObjectField,
  objectField,
  PLAIN_TEXT,
  required,
  type SchemaField,
  type SchemaFields,
} from './field';
import { GATEWAY_CLASS_SPEC, GATEWAY_SPEC, LISTENER_SET_SPEC } from './gateways';
import { METADATA, SERVICE_METADATA } from './metadata';
import { BACKEND_TLS_POLICY_SPEC, REFERENCE_GRANT_SPEC } from './policies';
import { grpcRouteSpec, httpRouteSpec, streamRouteSpec, tlsRouteSpec } from './routes';
import { SERVICE_EXPORT_SPEC, SERVICE_IMPORT_SPEC, SERVICE_SPEC, SERVICE_STATUS } from './services';
import {
  GATEWAY_CLASS_STATUS,
  GATEWAY_STATUS,
  LISTENER_SET_STATUS,
  POLICY_STATUS,
  ROUTE_STATUS,
  SERVICE_EXPORT_STATUS,
  SERVICE_IMPORT_STATUS,
} from './status';

interface KindParts {
  readonly spec: SchemaField;
  readonly status?: SchemaField;
  readonly optional?: true;
}

function partsOf(kind: Kind, version: string, channel: Channel): KindParts | undefined {
  switch (kind) {
    case 'GatewayClass':
      return { spec: GATEWAY_CLASS_SPEC, status: GATEWAY_CLASS_STATUS };
    case 'Gateway':
      return { spec: GATEWAY_SPEC, status: GATEWAY_STATUS };
    case 'ListenerSet':
      return { spec: LISTENER_SET_SPEC, status: LISTENER_SET_STATUS };
    case 'HTTPRoute':
      return { spec: httpRouteSpec(channel), status: ROUTE_STATUS };
    case 'GRPCRoute':
      return { spec: grpcRouteSpec(channel), status: ROUTE_STATUS };
    case 'TLSRoute':
      return { spec: tlsRouteSpec(channel, version), status: ROUTE_STATUS };
    case 'TCPRoute':
    case 'UDPRoute':
      return { spec: streamRouteSpec(channel, version), status: ROUTE_STATUS };
    case 'ReferenceGrant':
      return { spec: REFERENCE_GRANT_SPEC };
    case 'BackendTLSPolicy':
      return { spec: BACKEND_TLS_POLICY_SPEC, status: POLICY_STATUS };
    case 'ServiceImport':
      return { spec: SERVICE_IMPORT_SPEC, status: SERVICE_IMPORT_STATUS, optional: true };
    case 'ServiceExport':
      return { spec: SERVICE_EXPORT_SPEC, status: SERVICE_EXPORT_STATUS, optional: true };
    case 'Service':
      return { spec: SERVICE_SPEC, status: SERVICE_STATUS };
    default:
      return undefined;
  }
}

/**
 * The fields of a kind.
 *
 * @returns Undefined for a kind that is not checked.
 */
export function fieldsOfKind(
  kind: Kind,
  version: string,
  channel: Channel
): ObjectField | undefined {
  const parts = partsOf(kind, version, channel);
  if (parts === undefined) return undefined;
  const { spec, status, optional = false } = parts;
  const fields: SchemaFields = {
    apiVersion: PLAIN_TEXT,
    kind: PLAIN_TEXT,
    metadata: kind === 'Service' ? SERVICE_METADATA : METADATA,
    spec: optional ? spec : required(spec),
  };
  return objectField(status === undefined ? fields : { ...fields, status });
}
