import type { ReactNode } from 'react';
import { ownCondition } from '../../gatewayApi/conditions';
import { ConditionChip } from '../status/ConditionChip';
import type { Translate } from '../words/translate';

/** A column, or a row of a details table, with one condition of an object. */
export interface ReportedColumn {
  readonly label: string;
  readonly cell: (object: Parameters<typeof ownCondition>[0]) => ReactNode;
}

/** Whether the controller has accepted an object. */
export function acceptedColumn(t: Translate): ReportedColumn {
  return {
    label: t('Accepted'),
    cell: object => <ConditionChip condition={ownCondition(object, 'Accepted')} />,
  };
}

/** Whether the controller has accepted an object, and whether the data plane has it. */
export function reportedColumns(t: Translate): readonly ReportedColumn[] {
  return [
    acceptedColumn(t),
    {
      label: t('Programmed'),
      cell: object => <ConditionChip condition={ownCondition(object, 'Programmed')} />,
    },
  ];
}
