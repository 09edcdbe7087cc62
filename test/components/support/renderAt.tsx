import { registerRoute } from '@kinvolk/headlamp-plugin/lib';
import { setStore } from '@kinvolk/headlamp-plugin/lib/lib/router/createRouteURL';
import { createMuiTheme } from '@kinvolk/headlamp-plugin/lib/lib/themes';
import store from '@kinvolk/headlamp-plugin/lib/redux/stores/store';
import { ThemeProvider } from '@mui/material';
import { render, type RenderResult } from '@testing-library/react';
import { createMemoryHistory, type MemoryHistory } from 'history';
import type { ReactElement } from 'react';
import { Provider } from 'react-redux';
import { Router } from 'react-router-dom';
import { detailsPath, detailsRouteName } from '../../../src/components/links/locations';
import { PAGE_KINDS } from '../../../src/gatewayApi/kinds';

const THEME = createMuiTheme({ name: 'light', base: 'light' });

// Links use the registered routes.
setStore(store);
PAGE_KINDS.forEach(kind =>
  registerRoute({
    path: detailsPath(kind),
    name: detailsRouteName(kind),
    sidebar: null,
    component: () => null,
  })
);

/**
 * Renders a part of a page as Headlamp does.
 *
 * @param ui - The part.
 * @param path - Path and query of the page's URL.
 * @returns The result of Testing Library, and the history of URLs.
 */
export function renderAt(
  ui: ReactElement,
  path = '/c/east/fleet/gateways/infra/public'
): RenderResult & { history: MemoryHistory } {
  const history = createMemoryHistory({ initialEntries: [path] });
  const result = render(
    <Provider store={store}>
      <ThemeProvider theme={THEME}>
        <Router history={history}>{ui}</Router>
      </ThemeProvider>
    </Provider>
  );
  return { ...result, history };
}
