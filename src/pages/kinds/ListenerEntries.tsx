import { SectionBox, SimpleTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { listenerText } from '../../components/listenerText';
import type { Translate } from '../../components/translate';
import { list, number, text } from '../../gatewayApi/read';
import type { ListenerSet } from '../../gatewayApi/types';

interface Line {
  readonly name: string;
  readonly listener: string;
  /** As reported; undefined where no controller has reported any. */
  readonly attachedRoutes: number | undefined;
}

function lines({ spec, status }: ListenerSet): Line[] {
  const counts = new Map(
    list(status?.listeners).map(entry => [text(entry.name), number(entry.attachedRoutes)])
  );
  return list(spec?.listeners).map(entry => ({
    name: text(entry.name),
    listener: listenerText(entry),
    attachedRoutes: counts.get(text(entry.name)),
  }));
}

/** The listeners of a ListenerSet and how many routes are attached to each. */
export function ListenerEntries({ object, t }: { object: ListenerSet; t: Translate }) {
  return (
    <SectionBox title={t('Listeners')}>
      <SimpleTable
        data={lines(object)}
        columns={[
          { label: t('Name'), getter: (line: Line) => line.name },
          { label: t('Listener'), getter: (line: Line) => line.listener },
          { label: t('Attached routes'), getter: (line: Line) => line.attachedRoutes ?? '–' },
        ]}
      />
    </SectionBox>
  );
}
