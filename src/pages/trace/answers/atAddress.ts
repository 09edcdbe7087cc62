import { addressesOf, type Evaluation, type ObjectRef } from '../../../analysis';
import type { ClusterTrace } from '../../../fleet';
import type { Gateway } from '../../../gatewayApi/types';

function hasAddress(gateway: ObjectRef | undefined, address: string, evaluation: Evaluation) {
  const lookup = gateway && evaluation.lookup(gateway);
  return (
    lookup?.state === 'found' &&
    addressesOf(lookup.object as Gateway).some(({ value }) => value.toLowerCase() === address)
  );
}

/**
 * Keeps the answers of the Gateways with the address that the client calls.
 *
 * @param address - `''` if it calls a hostname.
 * @returns All answers of all clusters if no Gateway has the address, such as one of a proxy.
 */
export function answersAtAddress(
  traces: readonly ClusterTrace[],
  address: string
): readonly ClusterTrace[] {
  if (address === '') return traces;
  const found = traces
    .map(trace => ({
      ...trace,
      answers: trace.answers.filter(({ gateway }) =>
        hasAddress(gateway, address, trace.evaluation)
      ),
    }))
    .filter(({ answers }) => answers.length > 0);
  return found.length === 0 ? traces : found;
}
