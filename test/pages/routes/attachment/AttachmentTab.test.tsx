import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Evaluation } from '../../../../src/analysis';
import { fleet } from '../../../../src/fleet/store';
import type { KubernetesObject, Route } from '../../../../src/gatewayApi/types';
import { AttachmentAnswer } from '../../../../src/pages/routes/attachment/answer/AttachmentAnswer';
import { AttachmentTab } from '../../../../src/pages/routes/attachment/AttachmentTab';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  parent,
  route,
  service,
} from '../../../analysis/objects';
import { fakeFleet, scopeOf } from '../../../components/support/fakeFleet';
import { renderAt } from '../../../components/support/renderAt';
import { evaluated, FORBIDDEN_GATEWAYS, reported } from './attachmentSupport';

const PAGE = '/c/east/fleet/httproutes/shop/web';
const CONTEXT = { cluster: 'east', scope: scopeOf('east', 'west') };
const RULES = [{ backendRefs: [{ name: 'web', port: 80 }] }];
const REF = { name: 'gw', namespace: 'infra', sectionName: 'http' };

/** Makes the plugin's fleet answer with an evaluation until the test ends. */
export function fakeAnalysis(evaluation: Evaluation | undefined): void {
  vi.spyOn(fleet, 'retainAnalysis').mockReturnValue(() => {});
  vi.spyOn(fleet, 'analysisVersion').mockReturnValue('1');
  const { analysis } = fleet;
  vi.spyOn(analysis, 'state').mockReturnValue(evaluation === undefined ? 'working' : 'done');
  vi.spyOn(analysis, 'route').mockImplementation((_, ref) => evaluation?.route(ref));
  vi.spyOn(analysis, 'findingsAbout').mockImplementation(
    (_, ref) => evaluation?.findingsAbout(ref) ?? []
  );
}

function showTab(web: KubernetesObject, others: readonly KubernetesObject[], forbidden = false) {
  fakeFleet([]);
  const objects = [gatewayClass(), service('shop/web'), web, ...others];
  fakeAnalysis(evaluated(objects, forbidden ? FORBIDDEN_GATEWAYS : []));
  return renderAt(
    <>
      <AttachmentAnswer route={web as Route} context={CONTEXT} />
      <AttachmentTab route={web as Route} context={CONTEXT} />
    </>,
    PAGE
  );
}

function web(parentRefs: unknown = [REF], fields: object = {}): KubernetesObject {
  return route('shop/web', parentRefs, { rules: RULES }, { ...fields });
}

const LISTENERS = [
  listener('http', allow('Same')),
  listener('open', { port: 81, ...allow('All') }),
];

describe('the matrix', () => {
  it('has one cell for each check, with a sentence that the keyboard can reach', async () => {
    showTab(web(), [gateway('infra/gw', LISTENERS)]);
    const table = screen.getByRole('table', { name: 'Listeners of infra/gw' });
    const cells = within(table).getAllByRole('note');
    expect(cells).toHaveLength(6);
    const cell = within(table).getByRole('note', {
      name: /^Namespace, No: Listener http accepts routes/,
    });
    cell.focus();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(/from namespace infra only/);
  });

  it('shows the refusing checks in full, with a link to the deciding field', () => {
    showTab(web(), [gateway('infra/gw', LISTENERS)]);
    const table = screen.getByRole('table', { name: 'Listeners of infra/gw' });
    expect(
      within(table).getByText('.spec.listeners[0].allowedRoutes.namespaces.from').tagName
    ).toBe('CODE');
    expect(within(table).getByRole('link', { name: 'Gateway infra/gw' })).toHaveAttribute(
      'href',
      '/c/east+west/fleet/gateways/infra/gw'
    );
  });

  it('folds listeners that the parentRef does not select', async () => {
    showTab(web(), [gateway('infra/gw', LISTENERS)]);
    const fold = screen.getByText(/^infra\/gw has 1 more listener/).closest('details')!;
    expect(fold).not.toHaveAttribute('open');
    await userEvent.click(screen.getByText(/^infra\/gw has 1 more listener/));
    expect(fold).toHaveAttribute('open');
  });

  it('distinguishes a listener with another purpose from one that refuses a route it should accept', () => {
    const tcp = listener('tcp', { port: 90, protocol: 'TCP', ...allow('All') });
    const whole = web([parent('infra/gw')]);
    const { unmount } = showTab(whole, [gateway('infra/gw', [...LISTENERS, tcp])]);
    expect(screen.getAllByText('Refuses the route')).toHaveLength(1);
    expect(screen.getAllByText('Is for other routes')).toHaveLength(1);
    unmount();
    showTab(whole, [gateway('infra/gw', [tcp])]);
    expect(screen.getByText('Refuses the route')).toBeVisible();
  });

  it('does not show a route as attached if no controller manages the Gateway', () => {
    const open = parent('infra/gw', { sectionName: 'open' });
    showTab(web([open]), [gateway('infra/gw', LISTENERS, { gatewayClassName: 'gone' })]);
    expect(screen.getByText('Would accept the route')).toBeVisible();
    expect(screen.queryByText('Accepts the route')).toBeNull();
    expect(screen.queryByText(/^Serves the route/)).toBeNull();
  });

  it('does not blame a listener for the refusal of its ListenerSet', () => {
    const set = listenerSet('shop/set', 'infra/gw', [listener('own')]);
    showTab(web([parent('shop/set', { kind: 'ListenerSet' })]), [
      gateway('infra/gw', LISTENERS),
      set,
    ]);
    expect(screen.getByText('Would accept the route')).toBeVisible();
    expect(screen.queryByText('Refuses the route')).toBeNull();
  });

  it('shows the hostnames at which an attached listener serves the route', () => {
    showTab(web([parent('infra/gw', { sectionName: 'open' })]), [gateway('infra/gw', LISTENERS)]);
    expect(screen.getByText('Serves the route at every hostname.')).toBeVisible();
  });
});

it('shows each fix once, with the owner of the change and a copy button', () => {
  showTab(web(), [gateway('infra/gw', LISTENERS)]);
  const answer = screen.getByRole('status', { name: 'Attachment' });
  const fixes = within(answer).getAllByRole('listitem');
  expect(fixes).toHaveLength(2);
  expect(fixes[0]).toHaveTextContent(/^The owner of HTTPRoute shop\/web: Attach to listener open/);
  expect(fixes[1]).toHaveTextContent(
    /^The owner of Gateway infra\/gw: Allow routes from namespace/
  );
  expect(within(fixes[1]!).getByText(/^kubectl patch gateways/)).toBeInTheDocument();
  expect(screen.getAllByText(/^The owner of /)).toHaveLength(2);
});

describe('what the answer says', () => {
  it('is not repeated by the tab, which keeps the fields that decide', () => {
    showTab(web(), [gateway('infra/gw', LISTENERS)]);
    expect(screen.getAllByText(/from namespace infra only/)).toHaveLength(1);
    expect(screen.getAllByRole('link', { name: 'NamespaceNotAllowed explained' })).toHaveLength(1);
    expect(screen.queryByRole('group', { name: 'NamespaceNotAllowed' })).toBeNull();
    expect(screen.getByText('.spec.listeners[0].allowedRoutes.namespaces.from')).toBeVisible();
  });

  it('is not repeated for a reference', () => {
    const rules = [{ backendRefs: [{ name: 'gone', port: 80 }] }];
    showTab(route('shop/web', [parent('infra/gw', { sectionName: 'open' })], { rules }), [
      gateway('infra/gw', LISTENERS),
    ]);
    expect(screen.getAllByText(/Service shop\/gone does not exist/)).toHaveLength(1);
    expect(screen.getAllByText('.spec.rules[0].backendRefs[0]').length).toBeGreaterThan(0);
  });

  it('is not repeated for a listener that is not served', () => {
    const shared = [
      listener('http', allow('All')),
      listener('tcp', { protocol: 'TCP', ...allow('All') }),
    ];
    showTab(web(), [gateway('infra/gw', shared)]);
    expect(screen.getAllByText(/accepts the route, but is not served/)).toHaveLength(1);
    expect(screen.getAllByText('The listener itself:')[0]).toBeVisible();
    expect(screen.queryByRole('group', { name: 'NotServed' })).toBeNull();
  });
});

it('shows reported beside computed conditions, and marks differences', () => {
  showTab(web([REF], reported(REF, 'True', 'Accepted')), [gateway('infra/gw', LISTENERS)]);
  expect(
    screen.getByText(/reported that Accepted is True, but the objects say otherwise/)
  ).toBeVisible();
  expect(screen.getByText('as told')).toBeVisible();
});

it('names what must be read if a parent was not read', () => {
  showTab(web(), [gateway('infra/gw', LISTENERS)], true);
  expect(
    screen.getByText(/you need permission to get Gateway gw in namespace infra of east/)
  ).toBeVisible();
  expect(screen.queryByText(/does not exist/)).toBeNull();
});

it('keeps the status of a parent that the route no longer names', () => {
  const old = reported({ name: 'old', namespace: 'infra' }, 'True', 'Accepted');
  showTab(web([REF], old), [gateway('infra/gw', LISTENERS)]);
  expect(screen.getByText(/The route does not name this parent/)).toBeVisible();
});

it.each([null, 'x', [null, 3, {}, { name: 7 }], [{ kind: 'Service', group: '' }]])(
  'shows a route whose parentRefs are %j',
  parentRefs => {
    expect(() => showTab(web(parentRefs), [])).not.toThrow();
  }
);

describe('the verdict line', () => {
  function showAnswer(evaluation: Evaluation | undefined, search = '') {
    fakeFleet([]);
    fakeAnalysis(evaluation);
    const target = web([REF], reported(REF, 'True', 'Accepted'));
    renderAt(<AttachmentAnswer route={target as Route} context={CONTEXT} />, `${PAGE}${search}`);
    return screen.getByRole('status', { name: 'Attachment' });
  }

  it('shows that the verdict is still computed, with the report so far', () => {
    const answer = showAnswer(undefined);
    expect(answer).toHaveTextContent('The attachment of this route is still being computed.');
    expect(answer).toHaveTextContent(
      'example.com/controller reported for infra/gw: Accepted is True.'
    );
  });

  it('links to the tab from other tabs', () => {
    const answer = showAnswer(undefined, '?tab=rules&filter=x');
    expect(within(answer).getByRole('link')).toHaveAttribute(
      'href',
      `${PAGE}?tab=attachment&filter=x`
    );
  });

  it('has no link on the tab itself', () => {
    expect(within(showAnswer(undefined)).queryByRole('link')).toBeNull();
  });
});
