import { fireEvent, screen } from '@testing-library/react';
import { GraphIndex, type Picked } from '../../../src/graph';
import { SidePanel } from '../../../src/topology/panel/SidePanel';
import { clusterStatus, fakeFleet, scopeOf } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';
import { edge, fold, graph, idOf, listenerRowsOf, node } from '../../graph/support/graphs';

const line = { ...edge('attachment', 'gw#http', 'web'), status: 'False' } as const;
const drawn = graph(
  [
    node('gateway', 'gw', listenerRowsOf('http')),
    { ...node('route', 'web'), level: 'problem' },
    node('backend', 'shop'),
    fold('route', 'others'),
  ],
  [line, edge('backend', 'web', 'shop')]
);

function show(picked: Picked, objects: Parameters<typeof fakeFleet>[1] = {}) {
  fakeFleet([clusterStatus('east')], objects);
  const onPick = vi.fn();
  const onGoTo = vi.fn();
  const panel = { index: GraphIndex.of(drawn), scope: scopeOf('east'), onPick, onGoTo, picked };
  renderAt(<SidePanel {...panel} />);
  return { onPick, onGoTo, aside: screen.getByRole('complementary', { name: 'Selection' }) };
}

/** Matches the whole text. An accessible name has an additional space before bold text. */
function button(text: string): HTMLElement | undefined {
  return screen.getAllByRole('button').find(({ textContent }) => textContent === text);
}

describe('The panel', () => {
  it('shows the level and the connections of a node', () => {
    const { aside, onPick } = show({ node: idOf('web'), row: undefined });
    expect(aside.textContent).toContain('HTTPRoute · default · east');
    expect(aside.textContent).toContain('Has a problem');
    fireEvent.click(button('Refused: Gateway · default gw: http HTTP:80')!);
    expect(onPick).toHaveBeenCalledWith({ edge: line.id });
    expect(button('Valid: Service · default shop')).toBeTruthy();
  });

  it('shows the lines that start at a row', () => {
    const { aside } = show({ node: idOf('gw'), row: 'http' });
    expect(aside.textContent).toContain('http HTTP:80');
    expect(button('Refused: HTTPRoute · default web')).toBeTruthy();
  });

  it('shows the status of a line, and links to its ends', () => {
    const { aside, onPick, onGoTo } = show({ edge: line.id });
    expect(aside.textContent).toContain('HTTPRoute · default web: Attaches to');
    expect(screen.getByRole('heading', { name: 'Refused' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Gateway · default gw: http HTTP:80' }));
    expect(onPick).toHaveBeenCalledWith({ node: idOf('gw'), row: 'http' });
    expect(onGoTo).toHaveBeenCalledWith(idOf('gw'));
  });

  it('reports that the selection no longer exists, and closes', () => {
    const { onPick } = show({ node: 'gone', row: undefined });
    expect(screen.getByText('The selection is no longer in the view.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onPick).toHaveBeenCalledWith(undefined);
  });

  it('says that a deleted object no longer exists, with its name', () => {
    const { aside } = show({ node: 'east|HTTPRoute shop/web', row: undefined });
    expect(aside.textContent).toContain('HTTPRoute · shop · east');
    expect(screen.getByRole('heading', { name: 'web' })).toBeTruthy();
    expect(screen.getByText('HTTPRoute shop/web no longer exists in east.')).toBeTruthy();
  });

  it('reports that an existing object is outside of the view', () => {
    const web = { kind: 'HTTPRoute', metadata: { namespace: 'shop', name: 'web' } };
    show({ node: 'east|HTTPRoute shop/web', row: undefined }, { east: [web] });
    expect(screen.getByText('The selection is no longer in the view.')).toBeTruthy();
  });

  it('names the ends of a line that is gone', () => {
    show({ edge: 'east|Gateway infra/gw#http>east|HTTPRoute shop/web#@' });
    expect(screen.getByRole('heading', { name: 'Gateway infra/gw' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'HTTPRoute shop/web' })).toBeTruthy();
  });

  it('is empty for a fold', () => {
    const { aside } = show({ node: idOf('others'), row: undefined });
    expect(aside.textContent).toBe('');
  });
});
