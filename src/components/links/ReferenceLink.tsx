import type { ReactNode } from 'react';
import { findKind } from '../../gatewayApi/kinds';
import type { Reference } from '../../gatewayApi/references';
import type { ObjectContext } from '../context';
import { LookupNote } from './LookupNote';
import { ObjectLink } from './ObjectLink';

export interface ReferenceLinkProps {
  readonly reference: Reference;
  readonly context: ObjectContext;
  /** Defaults to kind, namespace and name. */
  readonly children?: ReactNode;
}

/**
 * A link to a referenced object, and a sentence if the object does not exist or was not read. There
 * is no sentence for kinds that the plugin never reads, such as Secrets.
 */
export function ReferenceLink({ reference, context, children }: ReferenceLinkProps) {
  const { cluster, scope } = context;
  const { group, kind, namespace, name } = reference;
  return (
    <>
      <ObjectLink {...reference} cluster={cluster} scope={scope.clusters}>
        {children ?? `${kind} ${namespace ? `${namespace}/` : ''}${name}`}
      </ObjectLink>
      {findKind(group, kind) !== undefined && (
        <LookupNote reference={reference} cluster={cluster} />
      )}
    </>
  );
}
