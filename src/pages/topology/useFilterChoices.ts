import { useMemo } from 'react';
import { useOnceIdle } from '../../components/table/useOnceIdle';
import { usePatience } from '../../components/table/usePatience';
import type { Graph } from '../../graph';
import { choicesOf, type FilterChoices } from './topologyFilter';

const NO_CHOICES: FilterChoices = { gateways: [], namespaces: [], hostnames: [] };

/**
 * What there is to choose from in the filters, which come after the picture.
 *
 * @param whole - Unfiltered; undefined while there is nothing yet.
 * @returns Undefined as long as the filters must wait.
 */
export function useFilterChoices(whole: Graph | undefined): FilterChoices | undefined {
  // If no cluster answers, there is no picture that the filters could wait for.
  const impatient = usePatience();
  const hasFilters = useOnceIdle(whole !== undefined || impatient);
  return useMemo(() => {
    if (!hasFilters) return undefined;
    return whole === undefined ? NO_CHOICES : choicesOf(whole);
  }, [whole, hasFilters]);
}
