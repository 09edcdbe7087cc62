import chevronDown from '@iconify/icons-mdi/chevron-down';
import chevronUp from '@iconify/icons-mdi/chevron-up';
import { Icon } from '@iconify/react';
import { Box, ButtonBase, TableCell, TableRow } from '@mui/material';
import { useId, useState } from 'react';
import { refOf, takenRoutes } from '../../../analysis';
import { number, text } from '../../../gatewayApi/read';
import { allowedRoutesText } from '../../basics/allowedRoutesText';
import { ObjectLink } from '../../links/ObjectLink';
import { countsDiffer } from '../../status/attachedCountText';
import { StatusIcon } from '../../status/StatusIcon';
import type { Translate } from '../../words/translate';
import { useWords } from '../../words/useWords';
import { ListenerConditions } from './ListenerConditions';
import { ListenerDetails, type ListenerDetailsProps } from './ListenerDetails';
import { ListenerHealth } from './ListenerHealth';
import type { ShownListener } from './shownListeners';

export interface ListenerTableRowProps extends ListenerDetailsProps {
  /** Names the object that has the listener, because it is not the object of the page. */
  readonly isAdded: boolean;
  readonly columns: number;
}

function port({ spec }: ShownListener, t: Translate): string {
  const words = [text(spec.protocol), text(spec.port) === '' ? '' : `:${text(spec.port)}`];
  return words.filter(word => word !== '').join(' ') || t('None given');
}

function AttachedRoutes({ row, routes }: ListenerDetailsProps) {
  const { judged, status } = row;
  const reported = number(status?.attachedRoutes);
  if (judged === undefined) return <>{text(reported) || '–'}</>;
  const taken = takenRoutes(judged, routes);
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
      {taken.attached}
      {countsDiffer({ taken, reported }) && <StatusIcon status="warning" />}
    </Box>
  );
}

/** A listener in one line, which opens. */
export function ListenerTableRow(props: ListenerTableRowProps) {
  const { t } = useWords();
  const { row, context, isAdded, columns } = props;
  const { owner, spec } = row;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const name = text(spec.name);
  return (
    <>
      <TableRow
        hover
        data-listener={name}
        onClick={() => setOpen(!isOpen)}
        sx={{ cursor: 'pointer', '& > *': { borderBottom: isOpen ? 'none' : undefined } }}
      >
        <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
          <ButtonBase
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={event => {
              event.stopPropagation();
              setOpen(!isOpen);
            }}
            sx={{ font: 'inherit', fontWeight: 'bold', gap: 0.5, textAlign: 'start' }}
          >
            <Icon
              icon={isOpen ? chevronUp : chevronDown}
              aria-hidden
              width="1.2em"
              height="1.2em"
              style={{ flexShrink: 0 }}
            />
            <bdi>{name || t('None given')}</bdi>
          </ButtonBase>
          {isAdded && (
            <Box
              sx={{ typography: 'caption', paddingInlineStart: '1.6em' }}
              onClick={event => event.stopPropagation()}
            >
              <ObjectLink
                {...refOf(owner)}
                cluster={context.cluster}
                scope={context.scope.clusters}
              />
            </Box>
          )}
        </TableCell>
        <TableCell dir="ltr" sx={{ whiteSpace: 'nowrap' }}>
          {port(row, t)}
        </TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          {text(spec.hostname) === '' ? t('Every hostname') : <bdi>{text(spec.hostname)}</bdi>}
        </TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          <ListenerHealth row={row} />
        </TableCell>
        <TableCell sx={{ textAlign: 'end' }}>
          <AttachedRoutes {...props} />
        </TableCell>
        <TableCell>{allowedRoutesText(spec.allowedRoutes, t)}</TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell id={id} colSpan={columns} sx={{ pt: 0 }}>
            <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, pb: 1 }}>
              <ListenerDetails {...props} />
              <ListenerConditions row={row} context={context} />
            </Box>
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
