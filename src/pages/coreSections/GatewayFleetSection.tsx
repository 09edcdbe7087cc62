import { K8s } from '@kinvolk/headlamp-plugin/lib';
import { NameValueTable, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Link as MuiLink } from '@mui/material';
import { useMemo } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { type ObjectRef, refOf } from '../../analysis';
import { WhenSeen } from '../../components/basics/WhenSeen';
import type { ObjectContext } from '../../components/context';
import { detailsLocation } from '../../components/links/locations';
import { PolicyList } from '../../components/policies/PolicyList';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { useScope } from '../../fleet';
import { NamespaceSection } from './NamespaceSection';
import { ObjectFindings } from './ObjectFindings';
import { RoutedBySection } from './RoutedBySection';
import {
  isOurPage,
  type SectionObject,
  sectionObject,
  type SummarisedObject,
} from './sectionObject';
import { summaryRows } from './summaryRows';

export interface GatewayFleetSectionProps {
  /** The object of Headlamp's details view; null until it has loaded. */
  readonly resource?: { readonly cluster?: string; readonly jsonData?: unknown } | null;
}

interface PartProps {
  /** The identity is stable while the object is the same. */
  readonly target: ObjectRef;
  readonly context: ObjectContext;
}

function Policies({ target, context }: PartProps) {
  const { t } = useWords();
  return (
    <WhenSeen label={t('Show policies')} onRequest>
      {() => <PolicyList object={target} context={context} />}
    </WhenSeen>
  );
}

function SummarySection({
  object,
  target,
  context,
}: PartProps & { readonly object: SummarisedObject }) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const { namespace, name } = target;
  return (
    <SectionBox title={t('Gateway Fleet')}>
      <NameValueTable rows={summaryRows(object, { cluster, scope: scope.clusters, t })} />
      <Box sx={{ my: 1 }}>
        <MuiLink
          component={Link}
          to={detailsLocation({ kind: object.kind, cluster, namespace, name }, scope.clusters)}
        >
          {t('Show it in the fleet')}
        </MuiLink>
      </Box>
      <WhenSeen label={t('Show the findings')}>
        {() => <ObjectFindings object={target} context={context} />}
      </WhenSeen>
      <Policies target={target} context={context} />
    </SectionBox>
  );
}

function OfService({ target, context }: PartProps) {
  const { t } = useWords();
  const { scope } = context;
  return (
    <SectionBox title={t('Routed by')}>
      <WhenSeen label={t('Show the routes')}>
        {() => <RoutedBySection service={target} clusters={scope.clusters} context={context} />}
      </WhenSeen>
      <Policies target={target} context={context} />
    </SectionBox>
  );
}

function OfNamespace({ target, context }: PartProps) {
  const { t } = useWords();
  const { scope } = context;
  return (
    <SectionBox title={t('Gateways that accept routes from here')}>
      <WhenSeen label={t('Show the Gateways')}>
        {() => (
          <NamespaceSection namespace={target.name} clusters={scope.clusters} context={context} />
        )}
      </WhenSeen>
    </SectionBox>
  );
}

const ObjectSection = inWords(function ObjectSection({
  object,
  cluster,
}: {
  readonly object: SectionObject;
  readonly cluster: string;
}) {
  const { ready } = useWords();
  const whole = useScope();
  // The page's own cluster comes first, even if it is not selected in the cluster picker.
  const scope = useMemo(
    () => ({ ...whole, clusters: [...new Set([cluster, ...whole.clusters])] }),
    [whole, cluster]
  );
  const { group, kind, namespace, name } = refOf(object);
  const target = useMemo(() => ({ group, kind, namespace, name }), [group, kind, namespace, name]);
  const context = useMemo(() => ({ cluster, scope }), [cluster, scope]);
  if (!ready) return null;
  const part = { target, context };
  return (
    <Box data-testid="gateway-fleet-section">
      {object.kind === 'Service' ? (
        <OfService {...part} />
      ) : object.kind === 'Namespace' ? (
        <OfNamespace {...part} />
      ) : (
        <SummarySection {...part} object={object} />
      )}
    </Box>
  );
});

/**
 * The section on Headlamp's own details views: status and findings of Gateways, HTTPRoutes and
 * GRPCRoutes, the routes to a Service, the Gateways open to a Namespace. Headlamp shows it on every
 * details view, so it requests nothing until the reader opens it.
 */
export function GatewayFleetSection({ resource }: GatewayFleetSectionProps) {
  const { pathname } = useLocation();
  const [selected] = K8s.useSelectedClusters();
  const object = sectionObject(resource?.jsonData);
  const cluster = resource?.cluster ?? selected;
  if (object === undefined || !cluster || isOurPage(pathname)) return null;
  const { namespace = '', name } = object.metadata;
  // The open state belongs to one object.
  return (
    <ObjectSection
      key={`${cluster} ${object.kind} ${namespace}/${name}`}
      object={object}
      cluster={cluster}
    />
  );
}
