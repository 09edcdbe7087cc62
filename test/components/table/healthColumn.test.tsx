import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Health, healthOfKey } from '../../../src/analysis';
import { cellValue, sortValue } from '../../../src/components/table/fleetColumn';
import type { FleetRow } from '../../../src/components/table/fleetRow';
import { foldRows } from '../../../src/components/table/foldRows';
import { healthColumn } from '../../../src/components/table/healthColumn';
import { fillText } from '../../../src/components/words/fillText';
import { renderAt } from '../support/renderAt';

function row(cluster: string, key: string): FleetRow {
  const health: Health | undefined = healthOfKey(key);
  return {
    cluster,
    kind: 'HTTPRoute',
    stale: false,
    metadata: { uid: cluster, name: 'web', namespace: 'shop' },
    ...(health && { health }),
  };
}

const column = healthColumn<FleetRow>({ t: fillText, scope: [] });

it('shows the worst health of the same-named objects of several clusters', () => {
  const members = ['attached', 'not computed', 'refused:namespace', 'refused:precedence'].map(
    (key, at) => row(`c${at}`, key)
  );
  const [folded] = foldRows(members);
  expect(cellValue(column, folded!)).toBe('Refused: namespace');
  expect(sortValue(column, folded!)).toBe(column.sortBy?.(members[2]!));
  renderAt(<>{column.renderFolded?.(members)}</>);
  expect(screen.getByText('Refused: namespace')).toBeVisible();
});

it('is empty until it is computed', () => {
  expect(column.value(row('east', 'not computed'))).toBe('');
});
