import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { useMemo } from 'react';
import { objectKey, type ObjectRef, refOf, type RouteVerdict } from '../../analysis';
import { useFleetObjects } from '../../fleet';
import type { ReportedCondition } from '../../gatewayApi/conditions';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import type { Route } from '../../gatewayApi/types';
import { FirstFew } from '../basics/overflow/FirstFew';
import { parentText } from '../basics/parentText';
import { type SmallColumn, SmallTable } from '../basics/SmallTable';
import { MissingNote } from '../clusters/MissingNote';
import type { ObjectContext } from '../context';
import { ObjectLink } from '../links/ObjectLink';
import { ConditionChip } from '../status/ConditionChip';
import { routeParents } from '../status/routeParents';
import { StatusChip } from '../status/StatusChip';
import { messageText } from '../words/messageText';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import { type RefusedRoute, refusedRoutes } from './refusedRoutes';

type Column = SmallColumn<RefusedRoute>;

function refusalColumns(
  { cluster, scope }: ObjectContext,
  t: Translate,
  reported: (refusal: RefusedRoute) => readonly ReportedCondition[]
): Readonly<Record<'route' | 'names' | 'level' | 'why' | 'reported', Column>> {
  return {
    route: {
      label: t('Route'),
      width: 'minmax(9rem, auto)',
      cell: ({ route }) => (
        <>
          <ObjectLink {...route} cluster={cluster} scope={scope.clusters} />
          <Typography variant="caption" component="div" color="text.secondary">
            {route.kind}
          </Typography>
        </>
      ),
    },
    names: {
      label: t('Names'),
      width: 'minmax(8rem, auto)',
      cell: ({ parent: { parentRef } }) => `${parentRef.kind} ${parentText(parentRef)}`,
    },
    level: {
      label: t('Computed'),
      width: 'max-content',
      cell: ({ level }) => <StatusChip status={level} />,
    },
    why: {
      label: t('Why'),
      width: 'minmax(16rem, 3fr)',
      cell: ({ reasons }) => (
        <FirstFew items={reasons} label={({ message }) => messageText(message, t)} />
      ),
    },
    reported: {
      label: t('Reported'),
      width: 'max-content',
      cell: refusal =>
        reported(refusal).map((condition, index) => (
          <ConditionChip key={index} condition={condition} />
        )),
    },
  };
}

export interface WhoMayAttachRefusedProps {
  readonly gateway: ObjectRef;
  readonly routes: readonly RouteVerdict[];
  readonly context: ObjectContext;
}

/** The routes that name a Gateway and are refused, with their reported status. */
export function WhoMayAttachRefused({ gateway, routes, context }: WhoMayAttachRefusedProps) {
  const { t } = useWords();
  const { cluster } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const { items } = useFleetObjects(ROUTE_KINDS, clusters);
  const objects = useMemo(
    () => new Map(items.map(({ object }) => [objectKey(refOf(object)), object as Route])),
    [items]
  );
  const rows = useMemo(() => refusedRoutes(gateway, routes), [gateway, routes]);
  const reported = ({ route, parent }: RefusedRoute) => {
    const object = objects.get(objectKey(route));
    return object === undefined ? [] : routeParents(object)[parent.index]?.accepted ?? [];
  };
  const columns = refusalColumns(context, t, reported);
  const open = rows.filter(({ level }) => level === 'unknown');
  return (
    <>
      <SectionBox title={t('Refused routes')}>
        <MissingNote cluster={cluster} kinds={ROUTE_KINDS} />
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {t('Computed from the objects, next to what the controller reported.')}
        </Typography>
        <SmallTable
          rows={rows.filter(({ level }) => level !== 'unknown')}
          empty={t('No route that could be read and names this Gateway is refused.')}
          columns={[columns.route, columns.names, columns.level, columns.why, columns.reported]}
        />
      </SectionBox>
      {open.length > 0 && (
        <SectionBox title={t('Undecided routes')}>
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {t(
              'An object that decides this is missing or could not be read, so what the controller reported comes first.'
            )}
          </Typography>
          <SmallTable
            rows={open}
            columns={[columns.route, columns.names, columns.reported, columns.level, columns.why]}
          />
        </SectionBox>
      )}
    </>
  );
}
