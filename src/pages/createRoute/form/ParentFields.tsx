import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { listenerSummary } from '../../../components/basics/listenerSummary';
import { parentText } from '../../../components/basics/parentText';
import { typedParent } from '../../../components/links/createRouteLink';
import { StatusIcon } from '../../../components/status/StatusIcon';
import { levelWord } from '../../../components/verdict/levelWord';
import { useWords } from '../../../components/words/useWords';
import { type ClusterAnswers, useStable } from '../../../fleet';
import { parentReference } from '../../../gatewayApi/references';
import { itemsIn, textIn } from '../draft/draftPath';
import { addParent, type DraftRoute, dropItem, PARENTS_PATH } from '../draft/routeEdits';
import { useEditing } from './editing';
import { Part, RemovePart } from './FormParts';
import { type ParentOption, parentOptions } from './parentOptions';

export interface ParentFieldsProps {
  readonly route: DraftRoute;
  /** The answers of the listeners of each cluster; empty until the namespace is known. */
  readonly answers: readonly ClusterAnswers[];
}

function optionText({ parentRef }: ParentOption): string {
  return parentText(parentReference(parentRef, parentRef.namespace));
}

function OptionLine({ option }: { option: ParentOption }) {
  const { t } = useWords();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        <bdi>{optionText(option)}</bdi>{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <bdi>{listenerSummary({ ...option.listener, name: '' })}</bdi>
        </Box>
      </Typography>
      {option.answers.map(([level, clusters]) => (
        <Box key={level} sx={{ display: 'flex', gap: 0.5, typography: 'body2' }}>
          <StatusIcon status={level} said />
          <span>
            {t('{{word}}: {{clusters}}', {
              word: levelWord(level, t),
              clusters: clusters.join(', '),
            })}
          </span>
        </Box>
      ))}
    </Box>
  );
}

/** The parents of the route, and the listeners that would take it. */
export function ParentFields({ route, answers }: ParentFieldsProps) {
  const { t } = useWords();
  const edit = useEditing();
  const [typed, setTyped] = useState('');
  const options = useMemo(() => parentOptions(answers), [answers]);
  const namespace = textIn(route, ['metadata', 'namespace']);
  const parents = useStable(
    itemsIn(route, PARENTS_PATH).map(ref => parentReference(ref as object, namespace))
  );
  const names = parents.map(parentText);
  return (
    <Part title={t('Parents')}>
      {parents.map((parent, index) => (
        <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'center', width: '100%' }}>
          <Typography sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
            {parent.kind} <bdi>{parentText(parent)}</bdi>
            {parent.sectionName === undefined && parent.port === undefined && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' '}
                {t('(any listener)')}
              </Box>
            )}
          </Typography>
          <RemovePart
            label={t('Remove {{name}}', { name: parentText(parent) })}
            onClick={() => edit(dropItem(PARENTS_PATH, index))}
          />
        </Box>
      ))}
      <Autocomplete
        freeSolo
        clearOnBlur
        size="small"
        value={null}
        inputValue={typed}
        onInputChange={(_, text) => setTyped(text)}
        options={options.filter(option => !names.includes(optionText(option)))}
        getOptionLabel={option => (typeof option === 'string' ? option : optionText(option))}
        onChange={(_, chosen) => {
          if (chosen === null) return;
          const parent = typeof chosen === 'string' ? typedParent(chosen) : chosen.parentRef;
          if (parent === undefined) return;
          edit(addParent(parent));
          setTyped('');
        }}
        renderOption={(props, option) => (
          <li {...props} key={optionText(option)}>
            <OptionLine option={option} />
          </li>
        )}
        sx={{ width: '100%' }}
        renderInput={params => (
          <TextField
            {...params}
            variant="outlined"
            label={t('Add a listener')}
            placeholder="infra/public/https"
            InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
            helperText={
              namespace === ''
                ? t('Choose the namespace first: listeners accept routes by namespace.')
                : t('Those that would accept this route come first.')
            }
          />
        )}
      />
    </Part>
  );
}
