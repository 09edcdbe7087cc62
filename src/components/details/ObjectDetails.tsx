import {
  EmptyContent,
  Loader,
  type NameValueTableRow,
  SectionBox,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReactNode } from 'react';
import { objectText } from '../../analysis';
import { useObjectLife } from '../../fleet';
import { kindInfo, type PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { ObjectContext, WordedContext } from '../context';
import { useWords } from '../words/useWords';
import { DeletedObject } from './DeletedObject';
import type { DetailsTab } from './DetailsTabs';
import { FoundObject } from './FoundObject';
import { objectTitle } from './objectTitle';

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

/** One object of a kind that its cluster serves, in Headlamp's details view. */
export function ObjectDetails<K extends PageKind>(props: ObjectDetailsProps<K>) {
  const { t } = useWords();
  const { kind, version, namespace, name, unanswered, banner, context } = props;
  const { cluster } = context;
  const life = useObjectLife(cluster, kind, namespace, name);

  if (life.state === 'found') return <FoundObject {...props} object={life.object} />;
  if (life.state === 'deleted') {
    return (
      <>
        {banner}
        <DeletedObject object={life.object} version={version} cluster={cluster} />
      </>
    );
  }
  const object = objectText({ group: kindInfo(kind).group, kind, namespace, name });
  return (
    <SectionBox
      title={objectTitle({ kind, namespace, name, cluster })}
      headerProps={{ headerStyle: 'main' }}
      backLink
    >
      {banner}
      {life.state === 'loading' && <Loader title={t('Waiting for the cluster')} />}
      {life.state === 'absent' && (
        <EmptyContent>
          {t('{{object}} does not exist in {{cluster}}.', { object, cluster })}
        </EmptyContent>
      )}
      {life.state === 'unread' && life.malformed === undefined && !unanswered && (
        <EmptyContent>
          {life.message === ''
            ? t('Could not be read')
            : t('Could not be read: {{message}}', { message: life.message })}
        </EmptyContent>
      )}
    </SectionBox>
  );
}
