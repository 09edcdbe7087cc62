import { PreviousRouteProvider } from '@kinvolk/headlamp-plugin/lib/components/App/RouteSwitcher';
import ErrorBoundary from '@kinvolk/headlamp-plugin/lib/components/common/ErrorBoundary';
import ErrorPage from '@kinvolk/headlamp-plugin/lib/components/common/ErrorPage';
import i18n from '@kinvolk/headlamp-plugin/lib/i18n/config';
import { queryClient } from '@kinvolk/headlamp-plugin/lib/lib/queryClient';
import { setStore } from '@kinvolk/headlamp-plugin/lib/lib/router/createRouteURL';
import Plugins from '@kinvolk/headlamp-plugin/lib/plugin/Plugins';
import store from '@kinvolk/headlamp-plugin/lib/redux/stores/store';
import { QueryClientProvider } from '@tanstack/react-query';
import { SnackbarProvider } from 'notistack';
import { I18nextProvider } from 'react-i18next';
import { Provider } from 'react-redux';
import { BrowserRouter } from 'react-router-dom';
import { HostTheme } from './HostTheme';
import { Layout } from './Layout';

// Links are also created outside of React, where no provider is available.
setStore(store);

export function App() {
  return (
    <ErrorBoundary fallback={<ErrorPage />}>
      <Provider store={store}>
        <QueryClientProvider client={queryClient}>
          <I18nextProvider i18n={i18n}>
            <HostTheme>
              <SnackbarProvider anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
                <BrowserRouter>
                  <PreviousRouteProvider>
                    <Plugins />
                    <Layout />
                  </PreviousRouteProvider>
                </BrowserRouter>
              </SnackbarProvider>
            </HostTheme>
          </I18nextProvider>
        </QueryClientProvider>
      </Provider>
    </ErrorBoundary>
  );
}
