import { Router } from '@kinvolk/headlamp-plugin/lib';
import { Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { kindKey } from '../../gatewayApi/kindKey';
import { findKind, isPageKind, KIND_TABLE } from '../../gatewayApi/kinds';
import { CutParts, CutText, WholeText } from '../basics/overflow/CutText';
import { clusterPart, detailsLocation } from './locations';

// The names of Headlamp's details routes for Kubernetes' own kinds.
const CORE_DETAILS: ReadonlyMap<string, string> = new Map([
  [kindKey('', 'Service'), 'service'],
  [kindKey('', 'Secret'), 'secret'],
  [kindKey('', 'ConfigMap'), 'configMap'],
  [kindKey('', 'Namespace'), 'namespace'],
  [kindKey(KIND_TABLE.Ingress.group, 'Ingress'), 'ingress'],
]);

export interface ObjectLinkProps {
  readonly cluster: string;
  /** `''` is the core group. */
  readonly group: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** The clusters that the link keeps in its query. */
  readonly scope: readonly string[];
  /** Defaults to `namespace/name`, or `name`. */
  readonly children?: ReactNode;
  /** In place of children: a text on one line, cut in its middle if it does not fit. */
  readonly line?: string;
}

function location({ cluster, group, kind, namespace, name, scope }: ObjectLinkProps): string {
  if (name === '') return '';
  const known = findKind(group, kind);
  if (isPageKind(known)) {
    return detailsLocation({ kind: known, cluster, namespace, name }, scope);
  }
  const core = CORE_DETAILS.get(kindKey(group, kind));
  return core === undefined
    ? ''
    : Router.createRouteURL(core, { cluster: clusterPart(scope, cluster), namespace, name });
}

/**
 * A link to the details view of any object that a Gateway API object can reference. The link keeps
 * the scope. A kind without a details view is plain text.
 */
export function ObjectLink(props: ObjectLinkProps) {
  const { namespace, name, children, line } = props;
  const to = location(props);
  if (line !== undefined) {
    return to === '' ? (
      <CutText text={line} />
    ) : (
      <WholeText text={line}>
        <MuiLink component={RouterLink} to={to} aria-label={line}>
          <CutParts text={line} />
        </MuiLink>
      </WholeText>
    );
  }
  const label = children ?? (namespace ? `${namespace}/${name}` : name);
  return to === '' ? (
    <>{label}</>
  ) : (
    <MuiLink component={RouterLink} to={to}>
      {label}
    </MuiLink>
  );
}
