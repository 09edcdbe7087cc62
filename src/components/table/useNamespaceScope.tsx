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
 * Keeps the rows of the wanted namespaces.
 *
 * @param rows - The rows of a list; null while nothing has arrived.
 * @param namespaces - The wanted ones; none means all.
 * @returns The rows themselves where all are wanted; rows without a namespace always stay.
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

/** The namespaces that a page shows, and at home the control to choose them with. */
export interface NamespaceChoice {
  /** None means all. */
  readonly namespaces: ReadonlySet<string>;
  readonly control: ReactNode;
}

/**
 * The namespaces that a page shows: inside clusters those of Headlamp's own filter, at home, where
 * that filter belongs to no cluster, those of the URL.
 *
 * @param known - Namespaces to choose from, separated by spaces: a text, so that a page that is drawn
 *   again leaves the control as it is. Needed at home only.
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
 * Keeps the rows of the namespaces that a list shows; see `useNamespaceChoice`.
 *
 * @param rows - All rows of the list; null while nothing has arrived.
 * @param atHome - Whether the page is outside any cluster's URL.
 * @returns The rows to show, and at home the control to choose namespaces with.
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
