import { type ReactNode, useMemo } from 'react';
import type { PageKind } from '../../gatewayApi/kinds';
import { wordsOf } from '../basics/wordsOf';
import { useUrlParameter } from '../links/useUrlParameter';
import { useWords } from '../words/useWords';
import { ChoiceFilter } from './ChoiceFilter';
import type { FleetRow } from './fleetRow';
import { healthChoices, healthChoiceText, healthsOfParameter, rowsOfHealths } from './healthFilter';

const ANY: readonly PageKind[] = ['HTTPRoute'];

/**
 * Filters the rows of a list by health. The URL keeps the choice.
 *
 * @param rows - null until the first objects arrive.
 * @returns The rows that are left, and the control.
 */
export function useHealthFilter<Row extends FleetRow>(
  rows: readonly Row[] | null
): { rows: readonly Row[] | null; control: ReactNode } {
  const { t } = useWords();
  const [parameter, setParameter] = useUrlParameter('health');
  const chosen = useMemo(() => healthsOfParameter(parameter), [parameter]);
  const shown = useMemo(() => rows && rowsOfHealths(rows, chosen), [rows, chosen]);
  // As texts, so that the control renders again only for other choices.
  const offered = useMemo(() => healthChoices(rows).join(' '), [rows]);
  const kinds = useMemo(
    () => [...new Set((rows ?? []).map(({ kind }) => kind))].sort().join(' '),
    [rows]
  );
  const control = useMemo(() => {
    const known = wordsOf(kinds) as PageKind[];
    return (
      <ChoiceFilter
        key="health"
        label={t('Health')}
        all={t('Any')}
        choices={wordsOf(offered)}
        chosen={chosen}
        onChange={keys => setParameter(keys.join(' '))}
        wordOf={key => healthChoiceText(key, known.length === 0 ? ANY : known, t)}
      />
    );
  }, [chosen, kinds, offered, setParameter, t]);
  return { rows: shown, control };
}
