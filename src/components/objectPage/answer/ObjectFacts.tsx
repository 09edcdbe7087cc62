import { DateLabel, type NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { PageKind } from '../../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../../gatewayApi/types';
import { FirstFew } from '../../basics/overflow/FirstFew';
import { conditionLabel } from '../../status/conditionDetails';
import { ConditionDot } from '../../status/ConditionDot';
import { conditionWords } from '../../status/conditionWords';
import { objectConditions } from '../../status/objectConditions';
import { useWords } from '../../words/useWords';

export interface ObjectFactsProps {
  readonly object: ObjectOfKind[PageKind];
  /** What identifies an object of this kind at a glance, such as the class of a Gateway. */
  readonly rows: readonly NameValueTableRow[];
}

/** The few facts about an object that a reader needs beside the answer. */
export function ObjectFacts({ object, rows }: ObjectFactsProps) {
  const { t } = useWords();
  const reported = objectConditions(object)
    .filter(({ part }) => part === 'object' || part === 'ancestor')
    .flatMap(({ conditions }) => conditions);
  const { creationTimestamp } = object.metadata;
  const all: NameValueTableRow[] = [
    ...rows,
    {
      name: t('Reported'),
      value: (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
          <FirstFew
            items={reported}
            label={condition => conditionWords(condition, t)}
            render={condition => (
              <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
                <ConditionDot condition={condition} />
                {conditionLabel(condition, t)}
              </Box>
            )}
          />
        </Box>
      ),
      hide: reported.length === 0,
    },
    {
      name: t('Created'),
      value: creationTimestamp && <DateLabel date={creationTimestamp} format="mini" />,
      hide: !creationTimestamp,
    },
  ];
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        rowGap: 0.5,
        alignItems: 'center',
        typography: 'body2',
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, minWidth: 0, overflowWrap: 'anywhere' },
      }}
    >
      {all
        .filter(({ hide }) => hide !== true)
        .map(({ name, value }, index) => (
          <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'center', minWidth: 0 }}>
            <dt>{name}</dt>
            <dd>{value as ReactNode}</dd>
          </Box>
        ))}
    </Box>
  );
}
