import { Box, Typography } from '@mui/material';
import { meantListeners, type ObjectRef, type ParentVerdict } from '../../../analysis';
import type { DetailsContext } from '../../../components/DetailsPage';
import { ListenerMatrix } from './ListenerMatrix';
import { willing, worstFirst } from './listenerReasons';
import { parentName } from './parentName';

export interface ParentListenersProps {
  readonly parent: ParentVerdict;
  readonly route: ObjectRef;
  readonly context: DetailsContext;
}

/** The listeners of a parent: those that the parentRef means, and folded away the others. */
export function ParentListeners({ parent, route, context }: ParentListenersProps) {
  const { t } = context;
  const { parentRef, index, checks, accepted, listeners, mesh } = parent;
  const meant = worstFirst(meantListeners(parent));
  const others = listeners.filter(listener => !meant.includes(listener));
  const values = { parent: parentName(parentRef), number: others.length };
  const common = { route, parentIndex: index, context };
  if (listeners.length === 0) {
    const known = checks.every(({ check, status }) => check !== 'parent' || status === 'True');
    return known && !mesh ? (
      <Typography>{t('{{parent}} has no listener.', values)}</Typography>
    ) : null;
  }
  const better = accepted.status === 'False' ? others.filter(willing) : [];
  return (
    <>
      {meant.length > 0 ? (
        <ListenerMatrix
          {...common}
          listeners={meant}
          label={t('Listeners of {{parent}}', values)}
        />
      ) : (
        <Typography gutterBottom>
          {t('The parentRef means none of the listeners of {{parent}}.', values)}
        </Typography>
      )}
      {better.length > 0 && (
        <Typography sx={{ mt: 1 }}>
          {t('Would take the route if the parentRef named it: {{listeners}}', {
            listeners: better.map(({ listener }) => listener.name).join(', '),
          })}
        </Typography>
      )}
      {others.length > 0 && (
        <Box component="details" open={meant.length === 0} sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer', mb: 1 }}>
            {t('Listeners that the parentRef does not mean: {{number}}', values)}
          </Box>
          <ListenerMatrix
            {...common}
            listeners={[...better, ...others.filter(listener => !better.includes(listener))]}
            label={t('Listeners of {{parent}} that the parentRef does not mean', values)}
          />
        </Box>
      )}
    </>
  );
}
