import {
  DetailsGrid,
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
import { type DetailsTab, DetailsTabs } from './DetailsTabs';
import { kubeObjectClass } from './headlamp/kubeObjectClass';

/** The kind-specific parts of the details view. */
export interface DetailsParts<K extends PageKind> {
  readonly kind: K;
  /** Rows below the common ones. It must not use hooks, because it is not a component. */
  readonly extraInfo?: (object: ObjectOfKind[K], context: WordedContext) => NameValueTableRow[];
  /** The function must not use hooks; the tabs' content can. */
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
  const { kind, version, namespace, name, unanswered, banner, context, extraInfo, tabs } = props;
  const { cluster } = context;
  const life = useObjectLife(cluster, kind, namespace, name);

  if (life.state === 'deleted') {
    return (
      <>
        {banner}
        <DeletedObject object={life.object} version={version} cluster={cluster} />
      </>
    );
  }
  if (life.state !== 'found') {
    const object = objectText({ group: kindInfo(kind).group, kind, namespace, name });
    return (
      <SectionBox title={`${kind}: ${name}`} headerProps={{ headerStyle: 'main' }} backLink>
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
  const { object } = life;
  const worded = { ...context, t };
  return (
    <>
      {banner}
      <DetailsGrid
        // Headlamp reads the events of an object once. An object that was created anew has others.
        key={object.metadata.uid}
        resourceType={kubeObjectClass(kind, version)}
        name={name}
        namespace={namespace}
        cluster={cluster}
        withEvents
        extraInfo={item => (item ? extraInfo?.(object, worded) ?? null : null)}
        extraSections={item =>
          item
            ? [
                {
                  id: 'gateway-fleet.tabs',
                  section: (
                    <DetailsTabs
                      tabs={tabs(object, worded)}
                      label={t('Details of {{name}}', { name })}
                    />
                  ),
                },
              ]
            : false
        }
      />
    </>
  );
}
