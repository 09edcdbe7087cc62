import { PureNamespacesAutocomplete } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { type ReactNode, useMemo } from 'react';
import { useSelector } from 'react-redux';
import type { FleetRow } from './fleetRow';
import { useUrlParameter } from './useUrlParameter';

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

/**
 * The namespaces that a list shows: inside clusters those of Headlamp's own filter, at home, where
 * that filter belongs to no cluster, those of the URL.
 *
 * @param rows - All rows of the list; null while nothing has arrived.
 * @param atHome - Whether the page is outside any cluster's URL.
 * @returns The rows to show, and at home the control to choose namespaces with.
 */
export function useNamespaceScope<Row extends FleetRow>(
  rows: readonly Row[] | null,
  atHome: boolean
): { rows: readonly Row[] | null; control: ReactNode } {
  const ofHeadlamp = useSelector((state: HeadlampState) => state.filter.namespaces);
  const [parameter, setParameter] = useUrlParameter('namespace');
  const ofUrl = useMemo(
    () => new Set(parameter.split(' ').filter(name => name !== '')),
    [parameter]
  );
  const namespaces = atHome ? ofUrl : ofHeadlamp;
  const shown = useMemo(() => rowsOfNamespaces(rows, namespaces), [rows, namespaces]);
  // A text, so that rows that change leave the control as it is.
  const names = useMemo(
    () =>
      atHome
        ? [...new Set([...(rows ?? []).map(row => row.metadata.namespace ?? ''), ...ofUrl])]
            .filter(name => name !== '')
            .sort((left, right) => left.localeCompare(right))
            .join(' ')
        : '',
    [atHome, rows, ofUrl]
  );
  const control = useMemo(
    () =>
      atHome ? (
        <PureNamespacesAutocomplete
          key="namespaces"
          namespaceNames={names.split(' ').filter(name => name !== '')}
          filter={{ namespaces: ofUrl }}
          onChange={(_, chosen) => setParameter(chosen.join(' '))}
        />
      ) : null,
    [atHome, names, ofUrl, setParameter]
  );
  return { rows: shown, control };
}
