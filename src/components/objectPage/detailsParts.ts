import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReactNode } from 'react';
import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { ObjectContext, WordedContext } from '../context';
import type { DetailsTab } from '../details/DetailsTabs';

/**
 * The kind-specific parts of the details view. The functions must not use hooks, because they are
 * not components; what they return can.
 */
export interface DetailsParts<K extends PageKind> {
  readonly kind: K;
  /**
   * What is wrong with the object, if more is known about the kind than its findings.
   *
   * @param settled - False until the first answer is known.
   */
  readonly answer?: (
    object: ObjectOfKind[K],
    context: WordedContext,
    settled: boolean
  ) => ReactNode;
  /** What identifies the object at a glance, beside the answer. */
  readonly facts?: (object: ObjectOfKind[K], context: WordedContext) => NameValueTableRow[];
  /** Further rows, below the metadata. */
  readonly extraInfo?: (object: ObjectOfKind[K], context: WordedContext) => NameValueTableRow[];
  readonly tabs: (object: ObjectOfKind[K], context: WordedContext) => readonly DetailsTab[];
}

export interface ObjectDetailsProps<K extends PageKind> extends DetailsParts<K> {
  readonly version: string;
  readonly namespace: string | undefined;
  readonly name: string;
  /** The cluster does not answer, or requires a login. The banner says so. */
  readonly unanswered: boolean;
  /** Notices about the cluster. */
  readonly banner: ReactNode;
  readonly context: ObjectContext;
}
