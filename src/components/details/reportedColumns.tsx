import type { ReactNode } from 'react';
import { ownCondition } from '../../gatewayApi/conditions';
import { ConditionChip } from '../status/ConditionChip';
import type { Translate } from '../words/translate';

/** One condition of an object, as a column or as a row of a details table. */
export interface ReportedColumn {
  readonly label: string;
  readonly cell: (object: Parameters<typeof ownCondition>[0]) => ReactNode;
}

/** The reported `Accepted`. */
export function acceptedColumn(t: Translate): ReportedColumn {
  return {
    label: t('Accepted'),
    cell: object => <ConditionChip condition={ownCondition(object, 'Accepted')} />,
  };
}

/** The reported `Accepted` and `Programmed`. */
export function reportedColumns(t: Translate): readonly ReportedColumn[] {
  return [
    acceptedColumn(t),
    {
      label: t('Programmed'),
      cell: object => <ConditionChip condition={ownCondition(object, 'Programmed')} />,
    },
  ];
}
