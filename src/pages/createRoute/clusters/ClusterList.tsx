import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { ObjectRef } from '../../../analysis';
import { useWords } from '../../../components/words/useWords';
import {
  type ClusterAnswers,
  type ClusterEffect,
  type ClusterEvaluation,
  type Scope,
} from '../../../fleet';
import type { KubernetesObject } from '../../../gatewayApi/types';
import type { FormKind } from '../draft/routeEdits';
import { isCreated, type WriteState } from '../write/useWrites';
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
  /** The route of the form, if it is new. */
  readonly created: ObjectRef | undefined;
  /** The clusters to create the route in; undefined if there is no choice. */
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (clusters: readonly string[]) => void;
  /** The buttons. */
  readonly children: ReactNode;
}

/** What the route does in each cluster, and where to write it. */
export function ClusterList(props: ClusterListProps) {
  const { t } = useWords();
  const { scope, kind, evaluations, answers, effects, tried, writes, chosen, onChoose } = props;
  const { created } = props;
  const noteOf = ({ cluster, evaluation }: ClusterEvaluation): string | undefined => {
    if (evaluation === undefined) return t('Still being read');
    if (tried === undefined) return '';
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
      {tried === undefined && (
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {t(
            'Choose a namespace and a listener, and see here what each cluster does with the route.'
          )}
        </Typography>
      )}
      {evaluations.map(evaluation => {
        const { cluster } = evaluation;
        const effect = effects.get(cluster);
        const write = writes.get(cluster);
        const isThere =
          created !== undefined &&
          (write === undefined || !isCreated(write)) &&
          evaluation.evaluation?.lookup(created).state === 'found';
        return (
          <ClusterRow
            key={cluster}
            context={{ cluster, scope }}
            kind={kind}
            effect={effect}
            isOld={effect?.object !== tried}
            note={noteOf(evaluation)}
            existing={isThere ? created : undefined}
            write={write}
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
