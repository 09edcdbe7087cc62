import chevronDown from '@iconify/icons-mdi/chevron-down';
import { Icon } from '@iconify/react';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  Chip,
  Typography,
} from '@mui/material';
import { Fragment } from 'react';
import { StatusIcon } from '../../../components/status/StatusIcon';
import { answerReason, answerStatus, answerTitle } from '../../../components/trace/answerText';
import { useWords } from '../../../components/words/useWords';
import type { Scope } from '../../../fleet';
import { AnswerDetails } from './AnswerDetails';
import { answerFacts } from './answerFacts';
import type { TraceRow } from './traceRows';

export interface DifferentAnswerProps {
  readonly row: TraceRow;
  readonly scope: Scope;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

function Facts({ row }: { readonly row: TraceRow }) {
  const { t } = useWords();
  const { differs, members } = row;
  const facts = answerFacts(members[0].answer, differs, t);
  return (
    <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
      {facts.map(({ part, text }, index) => (
        <Fragment key={part}>
          {index > 0 && ', '}
          {differs.includes(part) ? (
            <Box component="strong" sx={{ color: 'text.primary' }}>
              {text}
            </Box>
          ) : (
            text
          )}
        </Fragment>
      ))}
    </Typography>
  );
}

/** One of the different answers: what it is, who gives it, and on request how it comes about. */
export function DifferentAnswer({ row, scope, isOpen, onToggle }: DifferentAnswerProps) {
  const { t } = useWords();
  const [{ answer }] = row.members;
  const reason = answerReason(answer, t);
  return (
    <Accordion
      disableGutters
      variant="outlined"
      expanded={isOpen}
      onChange={(_, next) => onToggle(next)}
      TransitionProps={{ unmountOnExit: true, timeout: 0 }}
      data-answer={row.key}
      data-outcome={answer.outcome}
    >
      <AccordionSummary
        expandIcon={<Icon icon={chevronDown} aria-hidden width="1.5rem" height="1.5rem" />}
        sx={{ '& .MuiAccordionSummary-content': { minWidth: 0 } }}
      >
        <Box
          sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', minWidth: 0, width: '100%' }}
        >
          <Box sx={{ display: 'inline-flex', pt: 0.25 }}>
            <StatusIcon status={answerStatus(answer)} said />
          </Box>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              justifyContent: 'space-between',
              gap: 1,
              flex: 1,
              minWidth: 0,
            }}
          >
            <Box sx={{ minWidth: 'min(16rem, 100%)', flex: 1 }}>
              <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {answerTitle(answer, t)}
              </Typography>
              {reason !== '' && (
                <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                  {reason}
                </Typography>
              )}
              <Facts row={row} />
            </Box>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'flex-start' }}>
              {row.members.map(({ cluster }) => (
                <Chip key={cluster} size="small" variant="outlined" label={cluster} />
              ))}
            </Box>
          </Box>
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
        <AnswerDetails row={row} scope={scope} />
      </AccordionDetails>
    </Accordion>
  );
}
