import { Box, Typography } from '@mui/material';
import { meantListeners, type ObjectRef, type ParentVerdict } from '../../../../analysis';
import type { ObjectContext } from '../../../../components/context';
import { useWords } from '../../../../components/words/useWords';
import { likelyMistakesFirst } from '../listenerReasons';
import { parentName } from '../parentName';
import { ListenerMatrix } from './ListenerMatrix';

export interface ParentListenersProps {
  readonly parent: ParentVerdict;
  readonly route: ObjectRef;
  /** The answer above the tabs says why the parent refuses the route. */
  readonly isStated: boolean;
  readonly context: ObjectContext;
}

/** The listeners of a parent. Those that the parentRef does not select are collapsed. */
export function ParentListeners({ parent, route, isStated, context }: ParentListenersProps) {
  const { t } = useWords();
  const { parentRef, index, checks, listeners, mesh } = parent;
  const meant = likelyMistakesFirst(meantListeners(parent));
  const others = listeners.filter(listener => !meant.includes(listener));
  const values = { parent: parentName(parentRef) };
  const common = {
    route,
    parentIndex: index,
    isServed: checks.every(({ status }) => status !== 'False'),
    context,
  };
  if (listeners.length === 0) {
    const known = checks.every(({ check, status }) => check !== 'parent' || status === 'True');
    return known && !mesh ? (
      <Typography>{t('{{parent}} has no listener.', values)}</Typography>
    ) : null;
  }
  return (
    <>
      {meant.length > 0 ? (
        <ListenerMatrix
          {...common}
          listeners={meant}
          // With several listeners, the answer is about all of them.
          isStated={isStated && meant.length === 1}
          label={t('Listeners of {{parent}}', values)}
        />
      ) : (
        <Typography gutterBottom>
          {t('The parentRef selects no listener of {{parent}}.', values)}
        </Typography>
      )}
      {others.length > 0 && (
        <Box component="details" open={meant.length === 0} sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer', mb: 1 }}>
            {t('{{parent}} has {{count}} more listeners that the parentRef does not select', {
              ...values,
              count: others.length,
            })}
          </Box>
          <ListenerMatrix
            {...common}
            listeners={likelyMistakesFirst(others)}
            label={t('Listeners of {{parent}} that the parentRef does not select', values)}
          />
        </Box>
      )}
    </>
  );
}
