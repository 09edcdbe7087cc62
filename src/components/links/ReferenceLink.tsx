import type { ReactNode } from 'react';
import { findKind } from '../../gatewayApi/kinds';
import type { Reference } from '../../gatewayApi/references';
import type { ObjectContext } from '../context';
import { LookupNote } from './LookupNote';
import { ObjectLink } from './ObjectLink';

export interface ReferenceLinkProps {
  readonly reference: Reference;
  readonly context: ObjectContext;
  /** What to show; kind, namespace and name where nothing is given. */
  readonly children?: ReactNode;
}

/**
 * A link to an object that something refers to, and a sentence where it is absent or unread. Of
 * kinds that are never read, such as Secrets, there is nothing to say.
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
