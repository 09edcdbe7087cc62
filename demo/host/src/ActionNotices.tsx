import {
  CLUSTER_ACTION_GRACE_PERIOD,
  type ClusterAction,
} from '@kinvolk/headlamp-plugin/lib/redux/clusterActionSlice';
import { useTypedSelector } from '@kinvolk/headlamp-plugin/lib/redux/hooks';
import Button from '@mui/material/Button';
import { useSnackbar } from 'notistack';
import { useEffect, useRef } from 'react';
import { useDispatch } from 'react-redux';
import { useHistory } from 'react-router-dom';

/** Shows the state of edits and deletes, and lets a person cancel them before they start. */
export function ActionNotices() {
  const actions = useTypedSelector(state => state.clusterAction);
  const { enqueueSnackbar, closeSnackbar } = useSnackbar();
  const dispatch = useDispatch();
  const history = useHistory();
  const shown = useRef(new Map<string, { action: ClusterAction; key: string }>());

  useEffect(() => {
    for (const [id, action] of Object.entries(actions)) {
      const last = shown.current.get(id);
      if (last?.action === action) continue;
      if (action.url && action.url !== history.location.pathname) history.push(action.url);
      if (last && (action.message || action.dismissSnackbar)) closeSnackbar(last.key);
      const key = `${id}-${action.state ?? 'closed'}`;
      shown.current.set(id, { action, key });
      if (action.message) {
        enqueueSnackbar(action.message, {
          key,
          autoHideDuration: action.autoHideDuration ?? CLUSTER_ACTION_GRACE_PERIOD,
          style: { whiteSpace: 'pre-line' },
          action: action.buttons?.map(({ label, actionToDispatch }) => (
            <Button
              key={label}
              color="inherit"
              size="small"
              onClick={() => dispatch({ type: actionToDispatch })}
            >
              {label}
            </Button>
          )),
          ...action.snackbarProps,
        });
      }
    }
  }, [actions, closeSnackbar, dispatch, enqueueSnackbar, history]);

  return null;
}
