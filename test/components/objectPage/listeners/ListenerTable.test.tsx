import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { evaluateGiven, refOf, RULES } from '../../../../src/analysis';
import { ListenerTable } from '../../../../src/components/objectPage/listeners/ListenerTable';
import { fleet } from '../../../../src/fleet/store';
import type { Gateway, KubernetesObject } from '../../../../src/gatewayApi/types';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  parent,
  route,
} from '../../../analysis/objects';
import { fakeFleet, scopeOf } from '../../support/fakeFleet';
import { renderAt } from '../../support/renderAt';

const CONTEXT = { cluster: 'east', scope: scopeOf('east', 'west') };

function showGateway(object: KubernetesObject, others: readonly KubernetesObject[] = []): void {
  const evaluation = evaluateGiven([gatewayClass(), object, ...others], RULES);
  fakeFleet([], { east: others as never });
  vi.spyOn(fleet, 'retainAnalysis').mockReturnValue(() => {});
  vi.spyOn(fleet, 'analysisVersion').mockReturnValue('1');
  const { analysis } = fleet;
  vi.spyOn(analysis, 'gateway').mockImplementation((_, ref) => evaluation.gateway(ref));
  vi.spyOn(analysis, 'routesNaming').mockImplementation((_, ref) =>
    [...evaluation.routesNaming(ref)].flatMap(key => evaluation.allRoutes().get(key) ?? [])
  );
  renderAt(<ListenerTable object={object as Gateway} gateway={refOf(object)} context={CONTEXT} />);
}

/** A Gateway with one listener as a manifest and a status may have it. */
function showOne(spec: unknown, status?: unknown): void {
  const object = gateway('infra/public', [spec as object]);
  const listeners = status === undefined ? [] : [status];
  showGateway({ ...object, status: { listeners } } as never);
}

function rowOf(name: string): HTMLElement {
  return screen.getByRole('button', { name }).closest('tr')!;
}

async function openRow(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name }));
}

/** The value beside a name. */
function value(name: string): Element | null | undefined {
  return screen.queryByText(name)?.closest('dt')?.nextElementSibling;
}

describe('a listener', () => {
  it('is one line with its port, hostname, routes and what it accepts', () => {
    const https = listener('https', { port: 443, protocol: 'HTTPS', hostname: '*.example.com' });
    showGateway(gateway('infra/public', [{ ...https, ...allow('All') }]), [
      route('shop/web', [parent('infra/public')], { hostnames: ['web.example.com'] }),
    ]);
    expect(
      within(rowOf('https'))
        .getAllByRole('cell')
        .map(cell => cell.textContent)
    ).toEqual([
      'HTTPS :443',
      '*.example.com',
      expect.any(String),
      '1',
      'Routes from every namespace',
    ]);
  });

  it('opens by keyboard to its certificates, and closes', async () => {
    showOne({
      name: 'https',
      protocol: 'HTTPS',
      port: 443,
      tls: { certificateRefs: [{ name: 'wildcard', namespace: 'certs' }] },
    });
    const button = screen.getByRole('button', { name: 'https' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('TLS mode')).toBeNull();
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(value('TLS mode')).toHaveTextContent('Terminate');
    expect(screen.getByRole('link', { name: 'Secret certs/wildcard' })).toHaveAttribute(
      'href',
      '/c/east+west/secrets/certs/wildcard'
    );
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByText('TLS mode')).toBeNull();
  });

  it('opens to its reported conditions beside the computed ones', async () => {
    showOne(listener('http'), {
      name: 'http',
      attachedRoutes: 0,
      conditions: [{ type: 'Accepted', status: 'False', reason: 'Odd', message: 'as told' }],
    });
    await openRow('http');
    expect(screen.getByText('as told')).toBeVisible();
    expect(screen.getByText('Differs from the objects')).toBeVisible();
    expect(value('Attached routes')).toHaveTextContent('The controller reported 0.');
  });

  it('does not show an unreported count as no routes', async () => {
    showOne(listener('http'));
    await openRow('http');
    expect(value('Attached routes')).toHaveTextContent('The controller reported no count.');
  });

  it('of a ListenerSet is on the page of its Gateway, with a link to the set', () => {
    const set = listenerSet('media/cdn', 'infra/public', [listener('cdn', { port: 81 })]);
    const open = { allowedListeners: { namespaces: { from: 'All' } } };
    showGateway(gateway('infra/public', [listener('http')], open), [set]);
    expect(within(rowOf('cdn')).getByRole('link', { name: 'media/cdn' })).toBeVisible();
    expect(within(rowOf('http')).queryByRole('link')).toBeNull();
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
  ])('%j with the status %j is shown nevertheless, and opens', async (spec, status) => {
    showOne(spec, status);
    const [button] = screen.getAllByRole('button');
    await userEvent.click(button!);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(value('Attached routes')).toBeVisible();
  });

  it('with an invalid selector does not look like one that accepts all namespaces', () => {
    showOne({ name: 'x', allowedRoutes: { namespaces: { from: 'Selector', selector: 'x' } } });
    expect(rowOf('x')).toHaveTextContent('an unreadable selector');
  });
});
