import { useCallback, useEffect, useState } from 'react';
import { hasFields } from '../../gatewayApi/read';
import { useUrlParameter } from '../links/useUrlParameter';

/** One sorted column, as Headlamp's table keeps it. */
interface Sorting {
  readonly id: string;
  readonly desc: boolean;
}

// Where Headlamp's table keeps its sorting. It takes no other state and tells no one of a change.
function storageKey(tableId: string): string {
  return `table_sorting.${tableId}`;
}

function stored(tableId: string): Sorting | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey(tableId)) ?? 'null');
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    if (!hasFields(first) || typeof first.id !== 'string') return undefined;
    return { id: first.id, desc: first.desc === true };
  } catch {
    return undefined;
  }
}

function parameterOf(sorting: Sorting | undefined): string {
  return sorting === undefined ? '' : `${sorting.desc ? '-' : ''}${sorting.id}`;
}

function sortingOf(parameter: string, columns: readonly string[]): Sorting | undefined {
  const desc = parameter.startsWith('-');
  const id = desc ? parameter.slice(1) : parameter;
  return columns.includes(id) ? { id, desc } : undefined;
}

/**
 * Keeps the sorting of one of Headlamp's tables in the parameter `sort`: the id of a column, with
 * `-` before it if the order is descending. A column that the table lacks is ignored.
 *
 * @param tableId - The id of the table.
 * @param columns - The ids of its columns.
 * @returns To be called after each click on the table.
 */
export function useSortInUrl(tableId: string, columns: readonly string[]): () => void {
  const [parameter, setParameter] = useUrlParameter('sort');
  // The table reads its sorting once, when it is rendered for the first time.
  useState(() => {
    const wanted = sortingOf(parameter, columns);
    if (wanted !== undefined) localStorage.setItem(storageKey(tableId), JSON.stringify([wanted]));
    const kept = stored(tableId);
    // The table fails on a column that it does not have.
    if (kept !== undefined && !columns.includes(kept.id))
      localStorage.removeItem(storageKey(tableId));
  });
  const write = useCallback(
    () => setParameter(parameterOf(stored(tableId))),
    [tableId, setParameter]
  );
  useEffect(() => write(), [write]);
  return useCallback(() => {
    if (parameterOf(stored(tableId)) !== parameter) write();
  }, [tableId, parameter, write]);
}
