import close from '@iconify/icons-mdi/close';
import { Icon } from '@iconify/react';
import { Box, Button, IconButton, Typography } from '@mui/material';
import { type ReactNode, useMemo } from 'react';
import { type Finding, formatMessage, type ObjectRef } from '../../analysis';
import { FindingCard } from '../../components/findings/FindingCard';
import { ObjectLink } from '../../components/links/ObjectLink';
import type { Translate } from '../../components/words/translate';
import { type Scope, useFindingsAbout } from '../../fleet';
import type { GraphEdge, GraphIndex, GraphNode, GraphRow, ObjectNode, Picked } from '../../graph';
import { edgeKindText, edgeSentence, edgeStatusText } from './edgeText';
import { endText, levelText, nodeKind, nodeName, nodeNote, rowText } from './nodeText';

export interface SidePanelProps {
  readonly index: GraphIndex;
  readonly picked: Picked;
  readonly scope: Scope;
  readonly onPick: (picked: Picked | undefined) => void;
  /** Brings a node into view. */
  readonly onGoTo: (node: string) => void;
  readonly t: Translate;
}

type Shared = Omit<SidePanelProps, 'picked'>;

function Heading({ children }: { children: ReactNode }) {
  return (
    <Typography variant="subtitle2" component="h3" sx={{ mt: 2, mb: 0.5 }}>
      {children}
    </Typography>
  );
}

function NodeLink({ node, scope, t }: { node: ObjectNode; scope: Scope; t: Translate }) {
  const name = nodeName(node, t);
  // A link to what does not exist leads to an error.
  if (node.presence === 'missing') return <>{name}</>;
  return (
    <ObjectLink {...node.ref} cluster={node.cluster} scope={scope.clusters}>
      {name}
    </ObjectLink>
  );
}

function Findings({
  cluster,
  object,
  scope,
  concerns,
  t,
}: {
  cluster: string;
  object: ObjectRef;
  scope: Scope;
  concerns?: (finding: Finding) => boolean;
  t: Translate;
}) {
  const all = useFindingsAbout(cluster, object);
  const context = useMemo(() => ({ cluster, scope, t }), [cluster, scope, t]);
  const findings = concerns === undefined ? all : all.filter(concerns);
  if (findings.length === 0) return null;
  return (
    <>
      <Heading>{t('Findings')}</Heading>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {findings.map(finding => (
          <FindingCard
            key={`${finding.code} ${finding.path} ${formatMessage(finding.message)}`}
            finding={finding}
            context={context}
          />
        ))}
      </Box>
    </>
  );
}

const MOST_EDGES = 50;

function Connections({
  title,
  edges,
  end,
  index,
  onPick,
  t,
}: Shared & {
  title: string;
  edges: readonly GraphEdge[];
  end: 'from' | 'to';
}) {
  if (edges.length === 0) return null;
  // What is wrong comes first.
  const rank = ({ status, aside }: GraphEdge) => (aside ? 3 : status === 'True' ? 2 : 0);
  const sorted = [...edges].sort((a, b) => rank(a) - rank(b));
  return (
    <>
      <Heading>{title}</Heading>
      <Box component="ul" sx={{ m: 0, pl: 0, listStyle: 'none' }}>
        {sorted.slice(0, MOST_EDGES).map(edge => (
          <li key={edge.id}>
            <Button
              size="small"
              color="inherit"
              sx={{ textTransform: 'none', textAlign: 'left', justifyContent: 'flex-start' }}
              onClick={() => onPick({ edge: edge.id })}
            >
              <span>
                <strong>{edgeStatusText(edge, t)}</strong>:{' '}
                {endText(index.node(edge[end].node), edge[end].row, t)}
              </span>
            </Button>
          </li>
        ))}
      </Box>
      {sorted.length > MOST_EDGES && (
        <Typography variant="body2" color="text.secondary">
          {t('and {{count}} more', { count: sorted.length - MOST_EDGES })}
        </Typography>
      )}
    </>
  );
}

function NodePart({ node, row, ...shared }: Shared & { node: ObjectNode; row?: string }) {
  const { index, scope, t } = shared;
  const ofRow = ({ from }: GraphEdge) => row === undefined || from.row === row;
  const found = (node.rows as readonly GraphRow[]).find(({ id }) => id === row);
  const said = [nodeNote(node, t), node.presence === 'there' ? levelText(node.level, t) : ''];
  const refused = index.to(node.id).filter(({ status, aside }) => status !== 'True' && !aside);
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {nodeKind(node, t)} · {node.cluster}
      </Typography>
      <Typography variant="h6" component="h2" sx={{ overflowWrap: 'anywhere' }}>
        <NodeLink node={node} scope={scope} t={t} />
      </Typography>
      {found !== undefined && <Typography>{rowText(found, t)}</Typography>}
      <Typography>{said.filter(text => text !== '').join('. ')}</Typography>
      {refused.map(edge => (
        <Typography key={edge.id} sx={{ mt: 1 }}>
          {edgeSentence(edge, t)}
        </Typography>
      ))}
      <Findings cluster={node.cluster} object={node.ref} scope={scope} t={t} />
      <Connections {...shared} title={t('From')} edges={index.to(node.id)} end="from" />
      <Connections {...shared} title={t('To')} edges={index.from(node.id).filter(ofRow)} end="to" />
    </>
  );
}

function EdgePart({ edge, ...shared }: Shared & { edge: GraphEdge }) {
  const { index, scope, onPick, onGoTo, t } = shared;
  const [from, to] = [index.node(edge.from.node), index.node(edge.to.node)];
  // What analysis found of a line stands with the object that wrote it.
  const author = edge.kind === 'attachment' || edge.kind === 'set' ? to : from;
  const field =
    edge.parent === undefined ? edge.reference?.field : `.spec.parentRefs[${edge.parent.index}]`;
  const end = (node: GraphNode | undefined, row: string | undefined) =>
    node !== undefined && (
      <Button
        size="small"
        sx={{ textTransform: 'none', textAlign: 'left' }}
        onClick={() => {
          onPick({ node: node.id, row });
          onGoTo(node.id);
        }}
      >
        {endText(node, row, t)}
      </Button>
    );
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {edge.kind === 'attachment' || edge.kind === 'set'
          ? `${endText(to, undefined, t)}: ${edgeKindText(edge, t)}`
          : edgeKindText(edge, t)}
      </Typography>
      <Typography variant="h6" component="h2">
        {edgeStatusText(edge, t)}
      </Typography>
      <Typography sx={{ mt: 1 }}>{edgeSentence(edge, t)}</Typography>
      {edge.count > 1 && <Typography>{t('{{count}} lines', { count: edge.count })}</Typography>}
      {author?.kind === 'object' && (
        <Findings
          cluster={edge.cluster}
          object={author.ref}
          scope={scope}
          concerns={finding =>
            field === undefined || finding.path === '' || finding.path.startsWith(field)
          }
          t={t}
        />
      )}
      <Heading>{t('From')}</Heading>
      {end(from, edge.from.row)}
      <Heading>{t('To')}</Heading>
      {end(to, edge.to.row)}
    </>
  );
}

/** What there is to say about what was picked in the picture. */
export function SidePanel({ picked, ...shared }: SidePanelProps) {
  const { index, onPick, t } = shared;
  const node = 'node' in picked ? index.node(picked.node) : undefined;
  const edge = 'edge' in picked ? index.edge(picked.edge) : undefined;
  return (
    <Box
      component="aside"
      aria-label={t('What was picked')}
      sx={{
        position: 'relative',
        width: '22rem',
        flexShrink: 0,
        maxHeight: '72vh',
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 2,
      }}
    >
      <Box sx={{ position: 'absolute', top: 4, right: 4 }}>
        <IconButton size="small" onClick={() => onPick(undefined)} aria-label={t('Close')}>
          <Icon icon={close} aria-hidden />
        </IconButton>
      </Box>
      {node?.kind === 'object' && (
        <NodePart
          key={node.id}
          {...shared}
          node={node}
          row={'node' in picked ? picked.row : undefined}
        />
      )}
      {edge !== undefined && <EdgePart key={edge.id} {...shared} edge={edge} />}
      {node === undefined && edge === undefined && (
        <Typography>{t('It is not in the picture any more.')}</Typography>
      )}
    </Box>
  );
}
