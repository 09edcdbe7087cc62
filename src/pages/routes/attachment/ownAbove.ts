import { type Finding, objectKey, type RouteVerdict } from '../../../analysis';
import { isBelow } from './parentFindings';

const LISTENER = /^\.(spec|status)\.listeners\[/;

/**
 * Keeps the problems of a parent that concern a route.
 *
 * @param above - The errors of the objects that should serve the route, by the index of the
 *   parentRef.
 * @returns Without those about listeners that refuse the route or are not selected.
 */
export function ownAbove(
  above: ReadonlyMap<number, readonly Finding[]>,
  verdict: RouteVerdict | undefined
): ReadonlyMap<number, readonly Finding[]> {
  const parents = new Map((verdict?.parents ?? []).map(parent => [parent.index, parent]));
  return new Map(
    [...above].map(([index, findings]) => {
      const own = (parents.get(index)?.listeners ?? []).filter(
        ({ attached }) => attached !== 'False'
      );
      const concerns = (finding: Finding) =>
        !LISTENER.test(finding.path) ||
        own.some(
          ({ listener }) =>
            objectKey(listener.owner) === objectKey(finding.object) &&
            ['spec', 'status'].some(part =>
              isBelow(finding, `.${part}.listeners[${listener.index}]`)
            )
        );
      return [index, findings.filter(concerns)];
    })
  );
}
