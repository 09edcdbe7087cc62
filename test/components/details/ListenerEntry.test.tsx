import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  ListenerEntry,
  type ListenerEntryProps,
} from '../../../src/components/details/ListenerEntry';
import { fakeFleet, scopeOf } from '../support/fakeFleet';
import { renderAt } from '../support/renderAt';

function show(listener: unknown, status?: unknown): void {
  fakeFleet([]);
  renderAt(
    <ListenerEntry
      listener={listener as ListenerEntryProps['listener']}
      status={status as ListenerEntryProps['status']}
      metadata={{ name: 'public', namespace: 'infra', generation: 2 }}
      context={{ cluster: 'east', scope: scopeOf('east', 'west') }}
    />
  );
}

/** The value beside a name. */
function value(name: string): Element | null | undefined {
  return screen.queryByText(name)?.closest('dt')?.nextElementSibling;
}

describe('a listener', () => {
  it('describes which routes it accepts, and links to its certificates', () => {
    show({
      name: 'https',
      protocol: 'HTTPS',
      port: 443,
      hostname: '*.example.com',
      tls: { certificateRefs: [{ name: 'wildcard', namespace: 'certs' }] },
      allowedRoutes: { namespaces: { from: 'All' }, kinds: [{ kind: 'HTTPRoute' }] },
    });
    expect(screen.getByRole('heading', { name: /HTTPS :443 \*\.example\.com/ })).toBeVisible();
    expect(value('Allowed routes')).toHaveTextContent(
      'Routes from every namespace; kind HTTPRoute'
    );
    expect(value('TLS mode')).toHaveTextContent('Terminate');
    expect(screen.getByRole('link', { name: 'Secret certs/wildcard' })).toHaveAttribute(
      'href',
      '/c/east+west/secrets/certs/wildcard'
    );
  });

  it('shows its reported conditions, or that nothing is reported', () => {
    show(
      { name: 'http' },
      { attachedRoutes: 0, conditions: [{ type: 'Conflicted', status: 'True' }] }
    );
    expect(value('Attached routes (reported)')).toHaveTextContent('0');
    expect(screen.getByText('Conflicted', { selector: 'td *' })).toBeVisible();
  });

  it('does not show an unreported count as no routes', () => {
    show({ name: 'http' });
    expect(value('Attached routes (reported)')).toHaveTextContent('Not reported');
    expect(screen.getByText(/^Not reconciled/)).toBeVisible();
  });
});

describe('a malformed listener', () => {
  it.each([
    [{}, {}],
    [{ name: null, port: {}, protocol: [], hostname: 7 }, { conditions: 'x' }],
    [
      { tls: 'x', allowedRoutes: 'x' },
      { supportedKinds: {}, attachedRoutes: 'many' },
    ],
    [{ tls: { certificateRefs: {}, options: [] } }, { supportedKinds: [null, 'x', {}] }],
    [
      { tls: { certificateRefs: [null, 7, {}] }, allowedRoutes: { namespaces: 3, kinds: 'x' } },
      { conditions: [null, 7, {}] },
    ],
    [7, 'x'],
  ])('%j with the status %j is shown nevertheless', (listener, status) => {
    show(listener, status);
    expect(value('Protocol')).toBeVisible();
    expect(screen.getByText(/^Not reconciled/)).toBeVisible();
  });

  it('with an invalid selector does not look like one that accepts all namespaces', () => {
    show({ allowedRoutes: { namespaces: { from: 'Selector', selector: 'x' } } });
    expect(value('Allowed routes')).toHaveTextContent('an unreadable selector');
  });
});
