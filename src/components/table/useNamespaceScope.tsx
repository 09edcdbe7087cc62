import { PureNamespacesAutocomplete } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { type ReactNode, useMemo } from 'react';
import { useSelector } from 'react-redux';
import { wordsOf } from '../basics/wordsOf';
import { useUrlParameter } from '../links/useUrlParameter';
import type { FleetRow } from './fleetRow';

interface HeadlampState {
  readonly filter: { readonly namespaces: ReadonlySet<string> };
}

/**
 * Keeps the rows of the selected namespaces.
 *
 * @param rows - null until the first objects arrive.
 * @param namespaces - An empty set means all.
 * @returns The identical array if all are selected. Rows without a namespace always stay.
 */
export function rowsOfNamespaces<Row extends FleetRow>(
  rows: readonly Row[] | null,
  namespaces: ReadonlySet<string>
): readonly Row[] | null {
  if (rows === null || namespaces.size === 0) return rows;
  return rows.filter(
    ({ metadata }) => metadata.namespace === undefined || namespaces.has(metadata.namespace)
  );
}

/** The namespaces of a page, and at home the control to select them. */
export interface NamespaceChoice {
  /** An empty set means all. */
  readonly namespaces: ReadonlySet<string>;
  readonly control: ReactNode;
}

/**
 * The namespaces of a page: inside clusters from Headlamp's own filter; at home, where that filter
 * does not apply, from the URL.
 *
 * @param known - Namespaces to choose from, separated by spaces. A string is compared by value, so
 *   the control does not render again with the page. Used at home only.
 * @param atHome - Whether the page is outside any cluster's URL.
 */
export function useNamespaceChoice(known: string, atHome: boolean): NamespaceChoice {
  const ofHeadlamp = useSelector((state: HeadlampState) => state.filter.namespaces);
  const [parameter, setParameter] = useUrlParameter('namespace');
  const ofUrl = useMemo(() => new Set(wordsOf(parameter)), [parameter]);
  const control = useMemo(
    () =>
      atHome ? (
        <PureNamespacesAutocomplete
          key="namespaces"
          namespaceNames={[...new Set([...wordsOf(known), ...ofUrl])].sort((left, right) =>
            left.localeCompare(right)
          )}
          filter={{ namespaces: ofUrl }}
          onChange={(_, chosen) => setParameter(chosen.join(' '))}
        />
      ) : null,
    [atHome, known, ofUrl, setParameter]
  );
  return { namespaces: atHome ? ofUrl : ofHeadlamp, control };
}

/**
 * Keeps the rows of the namespaces from `useNamespaceChoice`.
 *
 * @param rows - null until the first objects arrive.
 * @param atHome - Whether the page is outside any cluster's URL.
 */
export function useNamespaceScope<Row extends FleetRow>(
  rows: readonly Row[] | null,
  atHome: boolean
): { rows: readonly Row[] | null; control: ReactNode } {
  const known = useMemo(
    () =>
      atHome
        ? [...new Set((rows ?? []).map(row => row.metadata.namespace ?? ''))].sort().join(' ')
        : '',
    [atHome, rows]
  );
  const { namespaces, control } = useNamespaceChoice(known, atHome);
  const shown = useMemo(() => rowsOfNamespaces(rows, namespaces), [rows, namespaces]);
  return { rows: shown, control };
}
