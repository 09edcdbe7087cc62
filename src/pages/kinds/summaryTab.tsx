import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReactNode } from 'react';
import type { WordedContext } from '../../components/context';
import type { DetailsTab } from '../../components/details/DetailsTabs';

/** The first tab of an object without parts of its own. */
export function summaryTab(content: ReactNode, { t }: WordedContext): DetailsTab {
  return {
    id: 'summary',
    label: t('Summary'),
    content: () => <SectionBox>{content}</SectionBox>,
  };
}
