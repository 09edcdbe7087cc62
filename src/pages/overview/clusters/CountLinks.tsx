import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Scope } from '../../../fleet';
import { PAGE_KINDS, type PageKind } from '../../../gatewayApi/kinds';
import { objectsOfKind } from './listLocations';

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
        return (
          <li key={kind}>
            <MuiLink component={Link} variant="body2" to={objectsOfKind(kind, cluster, scope)}>
              {kind} {counts[kind]}
            </MuiLink>
          </li>
        );
      })}
    </ul>
  );
}
