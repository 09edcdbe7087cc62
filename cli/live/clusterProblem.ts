import { failureKind, failureMessage } from '../../src/kube/clusterApi';
import { TIMED_OUT, TransportFailure } from './kubeReader';
import type { ProblemReason } from './problem';

// OpenSSL's names, and Node's own of a name that the certificate does not have.
const CERTIFICATE = /CERT|ERR_TLS|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|_CRL_|SSL/;

function transportReason({ code }: TransportFailure): ProblemReason {
  if (code === TIMED_OUT) return 'timeout';
  return CERTIFICATE.test(code) ? 'certificate' : 'unreachable';
}

/**
 * Reads why a request to a live cluster came to nothing.
 *
 * @param error - Whatever it was rejected with.
 * @returns The reason, and the words of whoever refused.
 */
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
