import { EmptyContent, Loader, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { objectText } from '../../analysis';
import { useObjectLife } from '../../fleet';
import { kindInfo, type PageKind } from '../../gatewayApi/kinds';
import { DeletedObject } from '../details/DeletedObject';
import { objectTitle } from '../details/objectTitle';
import { useWords } from '../words/useWords';
import type { ObjectDetailsProps } from './detailsParts';
import { FoundObject } from './FoundObject';

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
