import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import { listenerSummary } from '../../components/basics/listenerSummary';
import { FirstFew } from '../../components/basics/overflow/FirstFew';
import { RouteParentList } from '../../components/details/RouteParentList';
import { ObjectLink } from '../../components/links/ObjectLink';
import { ConditionChip } from '../../components/status/ConditionChip';
import { routeParents } from '../../components/status/routeParents';
import type { Translate } from '../../components/words/translate';
import { reportedCondition } from '../../gatewayApi/conditions';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { list, text } from '../../gatewayApi/read';
import type { Gateway, GRPCRoute, HTTPRoute } from '../../gatewayApi/types';
import { routeCounts } from './routeCounts';
import type { SummarisedObject } from './sectionObject';

export interface SummaryRowContext {
  readonly cluster: string;
  /** The clusters that links keep in their query. */
  readonly scope: readonly string[];
  readonly t: Translate;
}

function gatewayRows(
  { metadata, spec, status }: Gateway,
  { cluster, scope, t }: SummaryRowContext
): NameValueTableRow[] {
  const { generation } = metadata;
  return [
    {
      name: t('Status'),
      value: (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {['Accepted', 'Programmed'].map(type => (
            <ConditionChip
              key={type}
              condition={reportedCondition(status?.conditions, type, generation)}
            />
          ))}
        </Box>
      ),
    },
    {
      name: t('Class'),
      value: (
        <ObjectLink
          cluster={cluster}
          group={GATEWAY_API_GROUP}
          kind="GatewayClass"
          name={text(spec?.gatewayClassName)}
          scope={scope}
        />
      ),
    },
    {
      name: t('Listeners'),
      value: <FirstFew items={list(spec?.listeners)} label={listenerSummary} limit={8} />,
    },
  ];
}

function routeRows(
  route: HTTPRoute | GRPCRoute,
  { cluster, scope, t }: SummaryRowContext
): NameValueTableRow[] {
  const { hostnames, rules, backends } = routeCounts(route);
  return [
    {
      name: t('Hostnames'),
      value: hostnames.length > 0 ? hostnames.join(', ') : t('Every hostname'),
    },
    {
      name: t('Parents'),
      value: <RouteParentList parents={routeParents(route)} cluster={cluster} scope={scope} />,
    },
    { name: t('Rules'), value: String(rules) },
    { name: t('Backends'), value: String(backends) },
  ];
}

/** The summary of an object, derived from the object alone. */
export function summaryRows(
  object: SummarisedObject,
  context: SummaryRowContext
): NameValueTableRow[] {
  return object.kind === 'Gateway' ? gatewayRows(object, context) : routeRows(object, context);
}
