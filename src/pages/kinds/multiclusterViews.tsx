import { NameValueTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { refOf } from '../../analysis';
import { LabelList } from '../../components/basics/LabelList';
import { ObjectLink } from '../../components/links/ObjectLink';
import { ReferenceLink } from '../../components/links/ReferenceLink';
import { policiesTab } from '../../components/policies/policiesTab';
import { list, text } from '../../gatewayApi/read';
import type { Reference } from '../../gatewayApi/references';
import type { ServiceExport, ServiceImport } from '../../gatewayApi/types';
import type { KindView } from './kindView';
import { summaryTab } from './summaryTab';

function portTexts({ spec }: ServiceImport): string[] {
  return list(spec?.ports).map(({ name, port }) =>
    text(name) === '' ? text(port) : `${text(port)} (${text(name)})`
  );
}

function sourceClusters({ status }: ServiceImport): string[] {
  return list(status?.clusters).map(({ cluster }) => text(cluster));
}

// An export means the Service of its own namespace and name.
function exported({ metadata: { namespace, name } }: ServiceExport): Reference {
  return { group: '', kind: 'Service', namespace, name };
}

export const serviceImportView: KindView<'ServiceImport'> = {
  summaryText: item => [...portTexts(item), ...sourceClusters(item)].join(', '),
  summary: item => [...portTexts(item), ...sourceClusters(item)].join(', '),
  tabs: (item, context) => {
    const { t } = context;
    const listed = (items: readonly string[]) =>
      items.length === 0 ? t('None given') : <LabelList items={items} />;
    const rows = [
      { name: t('Type'), value: text(item.spec?.type) || t('None given') },
      { name: t('Ports'), value: listed(portTexts(item)) },
      { name: t('Addresses'), value: listed(list(item.spec?.ips).map(text)) },
      { name: t('Exporting clusters'), value: listed(sourceClusters(item)) },
    ];
    return [summaryTab(<NameValueTable rows={rows} />, context), policiesTab(refOf(item), context)];
  },
};

export const serviceExportView: KindView<'ServiceExport'> = {
  summaryText: item => `Service ${item.metadata.name}`,
  summary: (item, { cluster, scope }) => (
    <ObjectLink {...exported(item)} cluster={cluster} scope={scope}>
      Service {item.metadata.name}
    </ObjectLink>
  ),
  tabs: (item, context) => [
    summaryTab(<ReferenceLink reference={exported(item)} context={context} />, context),
  ],
};
