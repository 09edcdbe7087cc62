import ErrorBoundary from '@kinvolk/headlamp-plugin/lib/components/common/ErrorBoundary';
import type {
  AppBarAction,
  AppBarActionType,
} from '@kinvolk/headlamp-plugin/lib/redux/actionButtonsSlice';
import { type FunctionComponent, isValidElement } from 'react';

/** A plugin may register an element or a component. An error in one must not break the bar. */
export function AppBarActionView({ action }: { action: AppBarAction | AppBarActionType }) {
  const content = isNamed(action) ? action.action : action;
  if (isValidElement(content)) return <ErrorBoundary>{content}</ErrorBoundary>;
  if (typeof content === 'function') {
    const Content = content as FunctionComponent;
    return (
      <ErrorBoundary>
        <Content />
      </ErrorBoundary>
    );
  }
  return null;
}

/** Plugins register actions with an id or, as older plugins do, without one. The store keeps both. */
function isNamed(action: AppBarAction | AppBarActionType): action is AppBarAction {
  return typeof action === 'object' && action !== null && 'action' in action;
}
