import { MetadataDisplay, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Alert } from '@mui/material';
import { objectText, refOf } from '../../analysis';
import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import { CodeBlock } from '../basics/CodeBlock';
import { yamlText } from '../basics/yamlText';
import { useWords } from '../words/useWords';
import { headlampObject } from './headlamp/headlampObject';
import { kubeObjectClass } from './headlamp/kubeObjectClass';
import { objectTitle } from './objectTitle';

export interface DeletedObjectProps {
  /** The last known state. */
  readonly object: ObjectOfKind[PageKind];
  readonly version: string;
  readonly cluster: string;
}

/** An object that was deleted while its page was open: its last known state, without actions. */
export function DeletedObject({ object, version, cluster }: DeletedObjectProps) {
  const { t } = useWords();
  const { kind, metadata } = object;
  const { namespace, name } = metadata;
  return (
    <>
      <SectionBox
        title={objectTitle({ kind, namespace, name, cluster })}
        headerProps={{ headerStyle: 'main' }}
        backLink
      >
        <Alert role="status" severity="warning" variant="outlined" sx={{ color: 'text.primary' }}>
          {t('{{object}} was deleted.', { object: objectText(refOf(object)) })}
        </Alert>
      </SectionBox>
      <SectionBox title={t('Last known state')}>
        <MetadataDisplay
          resource={headlampObject(kubeObjectClass(kind, version), object, cluster)}
        />
        <CodeBlock
          text={yamlText(object)}
          label={t('Last known state')}
          copyLabel={t('Copy the YAML')}
        />
      </SectionBox>
    </>
  );
}
