import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReactNode } from 'react';
import type { WordedContext } from '../../components/context';
import type { DetailsTab } from '../../components/details/DetailsTabs';
import { OwnFindings } from '../../components/findings/OwnFindings';
import { kindInfo } from '../../gatewayApi/kinds';
import type { GenericObject } from './genericKind';

/** The first tab of an object: its findings, if rules evaluate its kind, and a summary. */
export function summaryTab(
  object: GenericObject,
  content: ReactNode,
  context: WordedContext
): DetailsTab {
  const { t } = context;
  return {
    id: 'summary',
    label: t('Summary'),
    content: () => (
      <>
        {kindInfo(object.kind).subject !== undefined && (
          <OwnFindings object={object} context={context} />
        )}
        <SectionBox title={t('Summary')}>{content}</SectionBox>
      </>
    ),
  };
}
