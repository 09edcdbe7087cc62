import { failureKind, failureMessage } from '../../src/kube/clusterApi';
import { TIMED_OUT, TransportFailure } from './kubeReader';
import type { ProblemReason } from './problem';

// The error codes of OpenSSL, and Node's code for a host name that is not in the certificate.
const CERTIFICATE = /CERT|ERR_TLS|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|_CRL_|SSL/;

function transportReason({ code }: TransportFailure): ProblemReason {
  if (code === TIMED_OUT) return 'timeout';
  return CERTIFICATE.test(code) ? 'certificate' : 'unreachable';
}

/** The reason why a request to a live cluster failed, and the message of the server or transport. */
export function problemOf(error: unknown): { reason: ProblemReason; message: string } {
  const message = failureMessage(error);
  if (error instanceof TransportFailure) return { reason: transportReason(error), message };
  switch (failureKind(error)) {
    case 'unauthenticated':
      return { reason: 'unauthenticated', message };
    case 'forbidden':
      return { reason: 'forbidden', message };
    case 'transient':
      return { reason: 'unreachable', message };
    default:
      return { reason: 'failed', message };
  }
}
