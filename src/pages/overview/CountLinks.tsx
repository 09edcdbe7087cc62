import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { pageLocation } from '../../components/links/locations';
import type { Scope } from '../../fleet';
import { isRouteKind, KIND_TABLE, PAGE_KINDS, type PageKind } from '../../gatewayApi/kinds';


export interface CountLinksProps {
  readonly counts: Readonly<Partial<Record<PageKind, number>>>;
  readonly cluster: string;
  readonly scope: Scope;
}

/** How many objects of each kind a cluster has, linked to the list of that cluster. */
export function CountLinks({ counts, cluster, scope }: CountLinksProps) {
  return (
    <ul
      style={{
        listStyle: 'none',
        margin: 0,
        padding: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: '1rem',
      }}
    >
      {PAGE_KINDS.filter(kind => counts[kind] !== undefined).map(kind => {
        const list = pageLocation(KIND_TABLE[kind].page, scope.clusters, scope.atHome);
        const query = new URLSearchParams(isRouteKind(kind) ? { kind } : {});
        // The table's search, which finds a cluster by its column.
        if (scope.clusters.length > 1) query.set('filter', cluster);
        return (
          <li key={kind}>
            <MuiLink component={Link} to={`${list}?${query}`}>
              {kind} {counts[kind]}
            </MuiLink>
          </li>
        );
      })}
    </ul>
  );
}
