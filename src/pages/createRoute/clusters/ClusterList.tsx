import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../../../components/words/useWords';
import {
  type ClusterAnswers,
  type ClusterEffect,
  type ClusterEvaluation,
  type Scope,
} from '../../../fleet';
import type { KubernetesObject } from '../../../gatewayApi/types';
import type { FormKind } from '../draft/routeEdits';
import type { WriteState } from '../write/useWrites';
import { ClusterRow } from './ClusterRow';

export interface ClusterListProps {
  readonly scope: Scope;
  readonly kind: FormKind;
  readonly evaluations: readonly ClusterEvaluation[];
  readonly answers: readonly ClusterAnswers[];
  readonly effects: ReadonlyMap<string, ClusterEffect>;
  /** The route whose effects are computed; undefined until it has a namespace. */
  readonly tried: KubernetesObject | undefined;
  readonly writes: ReadonlyMap<string, WriteState>;
  /** The clusters to create the route in; undefined for an edit. */
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (clusters: readonly string[]) => void;
  /** The buttons. */
  readonly children: ReactNode;
}

/** What the route does in each cluster, and where to write it. */
export function ClusterList(props: ClusterListProps) {
  const { t } = useWords();
  const { scope, kind, evaluations, answers, effects, tried, writes, chosen, onChoose } = props;
  const noteOf = ({ cluster, evaluation }: ClusterEvaluation): string | undefined => {
    if (evaluation === undefined) return t('Still being read');
    if (tried === undefined) return t('Choose the namespace of the route.');
    const served = answers.find(item => item.cluster === cluster)?.answers.kindServed;
    return served === 'False'
      ? t('{{cluster}} has no {{kind}}: the kind is not installed there.', { cluster, kind })
      : undefined;
  };
  return (
    <Box
      component="section"
      aria-label={t('What it does in each cluster')}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}
    >
      <Typography variant="subtitle1" component="h2" fontWeight="medium" gutterBottom>
        {t('What it does in each cluster')}
      </Typography>
      {evaluations.map(evaluation => {
        const { cluster } = evaluation;
        const effect = effects.get(cluster);
        return (
          <ClusterRow
            key={cluster}
            context={{ cluster, scope }}
            kind={kind}
            effect={effect}
            isOld={effect?.object !== tried}
            note={noteOf(evaluation)}
            write={writes.get(cluster)}
            chosen={chosen?.includes(cluster)}
            onChoose={isChosen =>
              onChoose(
                scope.clusters.filter(name =>
                  name === cluster ? isChosen : chosen?.includes(name)
                )
              )
            }
          />
        );
      })}
      {props.children}
    </Box>
  );
}
