import type { Missing } from '../../model';
import type { AttachmentLevel } from '../attachmentLevel';
import { type Health, healthBy, type HealthCode } from './health';

// The reasons of the specification and of this project, except those that say all by themselves.
const CODES: Readonly<Record<string, HealthCode>> = {
  AddressNotAssigned: 'address',
  AddressNotUsable: 'address',
  BackendNotFound: 'backend',
  GatewayClassNotAccepted: 'controller',
  GatewayClassNotFound: 'controller',
  HostnameConflict: 'conflict',
  ImplementationSpecific: 'implementation',
  Invalid: 'notProgrammed',
  InvalidCACertificateKind: 'certificate',
  InvalidCACertificateRef: 'certificate',
  InvalidCertificateRef: 'certificate',
  InvalidClientCertificateRef: 'certificate',
  InvalidKind: 'kind',
  InvalidParameters: 'parameters',
  InvalidRouteKinds: 'kind',
  ListenerConflict: 'conflict',
  ListenersNotReady: 'listeners',
  ListenersNotValid: 'listeners',
  NoMatchingListenerHostname: 'hostname',
  NoMatchingParent: 'parent',
  NoResources: 'notProgrammed',
  NoValidCACertificate: 'certificate',
  NotAllowed: 'notAllowed',
  NotAllowedByListeners: 'namespace',
  NotReconciled: 'notReported',
  ParentNotAccepted: 'gateway',
  Pending: 'notProgrammed',
  PortUnavailable: 'port',
  ProtocolConflict: 'conflict',
  RefNotPermitted: 'grant',
  TooManyListeners: 'listeners',
  Unsupported: 'unsupported',
  UnsupportedAddress: 'address',
  UnsupportedProtocol: 'protocol',
  UnsupportedValue: 'unsupported',
  UnsupportedVersion: 'unsupported',
  Waiting: 'notReported',
};

/** A conclusion, or a condition that a controller reports. */
export interface Reasoned {
  readonly reason: string;
  readonly missing?: Missing;
}

/**
 * Makes a health from a conclusion or a reported condition.
 *
 * @param level - Of the object, or of a part of it.
 * @returns A health whose reason is the missing kind, else the code for the reason, else the reason
 *   itself. A condition without a reason gives `notProgrammed`.
 */
export function conclusionHealth(level: AttachmentLevel, { reason, missing }: Reasoned): Health {
  if (missing !== undefined) return healthBy(level, 'missing', [missing.kind]);
  const code = CODES[reason];
  if (code !== undefined) return healthBy(level, code);
  return reason === '' ? healthBy(level, 'notProgrammed') : healthBy(level, 'reported', [reason]);
}
