import { Box, GlobalStyles, Typography } from '@mui/material';
import { useMemo } from 'react';
import { objectKey, type ObjectRef, objectText, refOf } from '../../analysis';
import { bySeverity } from '../../components/findings/bySeverity';
import { StatusChip } from '../../components/status/StatusChip';
import { inWords } from '../../components/words/inWords';
import { messageText } from '../../components/words/messageText';
import type { Translate } from '../../components/words/translate';
import { useWords } from '../../components/words/useWords';
import { useClusterStatuses } from '../../fleet';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import { isGatewayApiRef } from '../../gatewayApi/references';
import type { KubernetesObject } from '../../gatewayApi/types';
import { readShownObject } from '../../kube/answers/shownObject';
import { type ObjectVerdict, useGatewayLine, useRouteLine } from './useObjectVerdict';
import { VerdictSentence } from './VerdictSentence';

interface MapNode {
  readonly kubeObject?: { readonly cluster?: string; readonly jsonData?: unknown };
  /** Set for a group. */
  readonly nodes?: readonly MapNode[];
}

export interface FleetGlanceProps {
  readonly node: MapNode;
}

interface Glanced {
  readonly object: KubernetesObject;
  readonly cluster: string;
  /** The node is drawn as a group, whose title can name another of its nodes. */
  readonly ofGroup: boolean;
}

interface GlanceProps {
  readonly target: ObjectRef;
  readonly cluster: string;
  /** Whether to show the object's name. */
  readonly isNamed: boolean;
}

function waitingText(cluster: string, phase: string | undefined, t: Translate): string {
  switch (phase) {
    case 'unreachable':
      return t('{{cluster}} does not answer. It is retried automatically.', { cluster });
    case 'failing':
      return t('{{cluster}} answers with errors. It is retried automatically.', { cluster });
    case 'unauthenticated':
      return t('{{cluster}} requires a login. It is not retried before you log in.', { cluster });
    default:
      return t('Computing the verdict: {{cluster}} is being read.', { cluster });
  }
}

// The box is as narrow as a node unless its content is wider.
const GLANCE = { width: '22rem', mt: 1, display: 'grid', gap: 1, whiteSpace: 'normal' } as const;
// Headlamp raises the hovered node, but not above the nodes of a group. The selector is specific
// enough to override Headlamp's rule.
const ABOVE = {
  '.react-flow .react-flow__node.react-flow__node:has([data-testid="gateway-fleet-glance"])': {
    zIndex: '2000 !important',
  },
} as const;
// The details page has the full text.
const FIRST_LINES = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: '4',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
} as const;

function Shown({ target, cluster, isNamed, verdict }: GlanceProps & { verdict: ObjectVerdict }) {
  const { t } = useWords();
  const { state, line, findings } = verdict;
  const clusters = useMemo(() => [cluster], [cluster]);
  const [status] = useClusterStatuses(clusters);
  const [worst] = bySeverity(findings);
  return (
    <Box sx={GLANCE} data-testid="gateway-fleet-glance">
      <GlobalStyles styles={ABOVE} />
      {isNamed && <Typography variant="subtitle2">{objectText(target)}</Typography>}
      {line !== undefined ? (
        <VerdictSentence line={line} />
      ) : (
        <Typography variant="body2">
          {state === 'done'
            ? t('This object could not be read, so there is no result.')
            : waitingText(cluster, status?.phase, t)}
        </Typography>
      )}
      {worst !== undefined && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <StatusChip status={worst.severity} />
          <Box>
            <Typography variant="body2" sx={FIRST_LINES}>
              {messageText(worst.message, t)}
            </Typography>
            {findings.length > 1 && (
              <Typography variant="caption">
                {t('(+{{number}} more)', { number: findings.length - 1 })}
              </Typography>
            )}
          </Box>
        </Box>
      )}
    </Box>
  );
}

function OfGateway(props: GlanceProps) {
  return <Shown {...props} verdict={useGatewayLine(props.cluster, props.target)} />;
}

function OfRoute(props: GlanceProps) {
  return <Shown {...props} verdict={useRouteLine(props.cluster, props.target, false)} />;
}

const Glance = inWords(function Glance({ object, cluster, ofGroup }: Glanced) {
  const { ready } = useWords();
  const { group, kind, namespace, name } = refOf(object);
  const target = useMemo(() => ({ group, kind, namespace, name }), [group, kind, namespace, name]);
  if (!ready) return null;
  const props = { target, cluster, isNamed: ofGroup };
  return kind === 'Gateway' ? <OfGateway {...props} /> : <OfRoute {...props} />;
});

function ownObject({ kubeObject }: MapNode): Glanced | undefined {
  const { cluster, jsonData } = kubeObject ?? {};
  const object = readShownObject(jsonData);
  if (!cluster || object === undefined) return undefined;
  return isGatewayApiRef(refOf(object), 'Gateway', ...ROUTE_KINDS)
    ? { object, cluster, ofGroup: false }
    : undefined;
}

// A group with a single Gateway depends on that Gateway.
function glancedAt(node: MapNode): Glanced | undefined {
  if (node.nodes === undefined) return ownObject(node);
  const gateways = node.nodes
    .flatMap(member => ownObject(member) ?? [])
    .filter(({ object }) => object.kind === 'Gateway');
  const [first] = gateways;
  return gateways.length === 1 && first !== undefined ? { ...first, ofGroup: true } : undefined;
}

/**
 * The status and the worst finding of a Gateway or route, shown while the pointer is over its node
 * on Headlamp's Map. It reads only the object's own cluster. It does not read endpoints, because
 * there can be many.
 */
export function FleetGlance({ node }: FleetGlanceProps) {
  const glanced = glancedAt(node);
  if (glanced === undefined) return null;
  const { object, cluster } = glanced;
  return <Glance key={`${cluster} ${objectKey(refOf(object))}`} {...glanced} />;
}
