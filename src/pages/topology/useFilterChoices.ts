import { useMemo } from 'react';
import { usePatience } from '../../components/basics/usePatience';
import { useOnceIdle } from '../../components/table/useOnceIdle';
import type { Graph } from '../../graph';
import { choicesOf, type FilterChoices } from './topologyFilter';

const NO_CHOICES: FilterChoices = { gateways: [], namespaces: [], hostnames: [] };

/**
 * The choices of the filters, which appear after the picture.
 *
 * @param whole - Unfiltered; undefined until there is a graph.
 * @returns Undefined while the filters must wait.
 */
export function useFilterChoices(whole: Graph | undefined): FilterChoices | undefined {
  // If no cluster answers, there is no picture for the filters to wait for.
  const impatient = usePatience();
  const hasFilters = useOnceIdle(whole !== undefined || impatient);
  return useMemo(() => {
    if (!hasFilters) return undefined;
    return whole === undefined ? NO_CHOICES : choicesOf(whole);
  }, [whole, hasFilters]);
}
