import type { ReactNode } from 'react';
import type { Lookup } from '../fleet';
import type { Reference } from '../gatewayApi/references';
import { LookupNote } from './LookupNote';
import { ObjectLink } from './ObjectLink';
import type { Translate } from './translate';

export interface ReferenceLinkProps {
  readonly cluster: string;
  readonly reference: Reference;
  /** Clusters to carry along. */
  readonly scope: readonly string[];
  /** What is known of the object; nothing is said of it where this is not given. */
  readonly lookup?: Lookup;
  readonly t: Translate;
  /** What to show; kind, namespace and name where nothing is given. */
  readonly children?: ReactNode;
}

/** A link to an object that something refers to, and a sentence where it is absent or unread. */
export function ReferenceLink(props: ReferenceLinkProps) {
  const { cluster, reference, scope, lookup, t, children } = props;
  const { kind, namespace, name } = reference;
  return (
    <>
      <ObjectLink {...reference} cluster={cluster} scope={scope}>
        {children ?? `${kind} ${namespace ? `${namespace}/` : ''}${name}`}
      </ObjectLink>
      {lookup !== undefined && (
        <LookupNote reference={reference} lookup={lookup} cluster={cluster} t={t} />
      )}
    </>
  );
}
