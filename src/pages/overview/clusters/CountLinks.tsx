import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { pageLocation } from '../../../components/links/locations';
import type { Scope } from '../../../fleet';
import { isRouteKind, KIND_TABLE, PAGE_KINDS, type PageKind } from '../../../gatewayApi/kinds';

export interface CountLinksProps {
  readonly counts: Readonly<Partial<Record<PageKind, number>>>;
  readonly cluster: string;
  readonly scope: Scope;
}

/** The number of objects of each kind in a cluster, linked to the filtered list. */
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
        // The table's own search matches the cluster column.
        if (scope.clusters.length > 1) query.set('filter', cluster);
        return (
          <li key={kind}>
            <MuiLink component={Link} variant="body2" to={`${list}?${query}`}>
              {kind} {counts[kind]}
            </MuiLink>
          </li>
        );
      })}
    </ul>
  );
}
