// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import {
  type Box,
  type FoldNode,
  type Graph,
  GraphIndex,
  type Layout,
  type Way,
  wayOf,
} from '../../../src/graph';
import { svgOf } from '../../../src/graph/export/svg';
import { pictureTexts } from '../../../src/topology/text/pictureTexts';
import { nodeOf } from '../support/fleets';
import { graphOf } from './support/graphOf';
import { HOSTILE, hostileManifests } from './support/hostile';
import { SHOP } from './support/shop';
import { stackedLayout } from './support/stackedLayout';

const ELEMENTS = ['circle', 'g', 'path', 'rect', 'style', 'svg', 'text', 'title'];

function whole({ width, height }: Layout): Box {
  return { x: 0, y: 0, width, height };
}

function parse(file: string): Element {
  return new DOMParser().parseFromString(file, 'image/svg+xml').documentElement;
}

const TEXTS = pictureTexts(fillText, cluster => (cluster === 'east' ? 'Note of east' : ''));

function draw(graph: Graph, view?: Box, lit?: Way): Element {
  const layout = stackedLayout(graph);
  return parse(svgOf(graph, layout, { view: view ?? whole(layout), texts: TEXTS, lit }));
}

function texts(svg: Element, selector = 'text'): string[] {
  return [...svg.querySelectorAll(selector)].map(text => text.lastChild?.textContent ?? '');
}

describe('An SVG picture', () => {
  const svg = draw(graphOf(SHOP));

  it('is self-contained and shows the visible nodes', () => {
    expect(svg.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
    expect(svg.getAttribute('viewBox')).toMatch(/^0 0 1368 \d+$/);
    expect(svg.querySelector('rect.surface')?.getAttribute('width')).toBe('1368');
    expect(svg.outerHTML).not.toMatch(/href|url\(|@import/);
  });

  it('has the colors of both themes', () => {
    const style = svg.querySelector('style')?.textContent ?? '';
    expect(style).toContain('@media (prefers-color-scheme:dark)');
    const [light = [], dark = []] = style
      .split('\n')
      .slice(0, 2)
      .map(line => line.match(/--\w+/g) ?? []);
    expect(dark).toEqual(light);
    const used = new Set(style.match(/var\((--\w+)\)/g)?.map(item => item.slice(4, -1)));
    expect([...used].sort()).toEqual([...light].sort());
  });

  it('names clusters, objects, listeners and rules', () => {
    expect(texts(svg)).toEqual(
      expect.arrayContaining([
        'east',
        'Note of east',
        'Gateway · infra',
        'gw',
        'https',
        'GET /cart/*',
        '+1',
      ])
    );
    expect(svg.querySelectorAll('.lock')).toHaveLength(1);
  });

  it('states in words what colors and dashes mean', () => {
    expect(texts(svg, '.caption')).toEqual(
      expect.arrayContaining(['Namespace not allowed', 'Not allowed', '75 %', '25 %', 'mirror'])
    );
    const refused = [...svg.querySelectorAll('.edge.refused')];
    expect(refused.length).toBeGreaterThan(0);
    refused.forEach(edge => expect(edge.hasAttribute('stroke-dasharray')).toBe(true));
    expect(texts(svg, '.caption').join()).toContain('Does not exist');
    expect(svg.querySelectorAll('.box.missing')).toHaveLength(1);
  });

  it('has lines as wide as the share', () => {
    const widths = [...svg.querySelectorAll('.edge.plain')].map(edge =>
      Number(edge.getAttribute('stroke-width'))
    );
    expect(widths).toEqual(expect.arrayContaining([1, 1.75, 3.25]));
  });

  it('has a thin, dashed line where no requests go, since no listener accepts the route', () => {
    const idle = [...svg.querySelectorAll('.edge.idle')];
    expect(idle).toHaveLength(1);
    expect(idle[0]?.getAttribute('stroke-dasharray')).toBeTruthy();
    expect(idle[0]?.getAttribute('stroke-width')).toBe('1');
  });

  it('labels an unknown edge as unknown only', () => {
    const route = SHOP.split('---').find(text => text.includes('name: sale')) ?? '';
    const unknown = draw(graphOf(route, { partial: true }));
    expect(new Set(texts(unknown, '.caption').flatMap(text => text.split(' · ')))).toEqual(
      new Set(['Unknown', 'Not read'])
    );
    expect(unknown.querySelectorAll('.box.unread')).toHaveLength(2);
  });

  it('dims what is not on the highlighted way, and marks its rows', () => {
    const graph = graphOf(SHOP);
    const route = nodeOf(graph, 'HTTPRoute shop/web');
    const lit = wayOf(GraphIndex.of(graph), { node: route.id, row: undefined });
    const highlighted = draw(graph, undefined, lit);
    const dimmed = [...highlighted.querySelectorAll('g.dim')].map(
      group => group.querySelector('title')?.textContent ?? ''
    );
    expect(dimmed).toHaveLength(graph.nodes.length - lit.nodes.size);
    expect(dimmed.some(title => title.includes('sale'))).toBe(true);
    expect(dimmed.some(title => title.includes(' web'))).toBe(false);
    expect(highlighted.querySelectorAll('.edge.dim').length).toBe(
      graph.edges.length - lit.edges.size
    );
    expect(highlighted.querySelectorAll('rect.lit').length).toBeGreaterThan(0);
    expect(svg.querySelectorAll('.dim, rect.lit')).toHaveLength(0);
  });

  it('omits nodes outside of the view', () => {
    const graph = graphOf(SHOP);
    const corner = draw(graph, { x: 0, y: 0, width: 100, height: 100 });
    expect(texts(corner)).toContain('example');
    expect(texts(corner)).not.toContain('shadow');
    expect(texts(corner)).toContain('east');
  });

  it('shortens long text, with the full text in a tooltip', () => {
    const name = 'a-very-long-name-'.repeat(5);
    const long = draw(graphOf(SHOP.replace('name: sale', `name: ${name}`)));
    const cut = [...long.querySelectorAll('text')].find(text => text.textContent?.includes(name));
    expect(cut?.querySelector('title')?.textContent).toBe(name);
    expect(cut?.lastChild?.textContent).toMatch(/^a-very-long-.*…$/);
    expect(cut?.lastChild?.textContent?.length).toBeLessThan(40);
  });

  it('draws a fold as stacked frames', () => {
    const fold: FoldNode = {
      kind: 'fold',
      id: 'f',
      cluster: 'east',
      role: 'backend',
      namespaces: ['shop'],
      members: ['a', 'b', 'c'],
      presence: 'there',
      level: 'plain',
      health: undefined,
      rows: [],
    };
    const graph: Graph = { lanes: [{ cluster: 'east', stale: true }], nodes: [fold], edges: [] };
    const folded = draw(graph);
    expect(folded.querySelectorAll('.box')).toHaveLength(3);
    expect(texts(folded)).toEqual(expect.arrayContaining(['3 backends', 'Backends · shop']));
    expect(folded.querySelectorAll('g.stale')).toHaveLength(1);
  });

  it('draws an edge to a ListenerSet around the corner', () => {
    const paths = [...svg.querySelectorAll('.edge')].map(edge => edge.getAttribute('d') ?? '');
    expect(paths.filter(d => d.includes('V') && d.includes('H'))).toHaveLength(2);
  });

  const isClean = (name: string) => {
    const drawn = draw(graphOf(hostileManifests(name)));
    const tags = [drawn, ...drawn.querySelectorAll('*')].map(({ localName }) => localName);
    expect(tags.filter(tag => !ELEMENTS.includes(tag))).toEqual([]);
    expect(tags[0]).toBe('svg');
  };

  it.each(HOSTILE)('is valid with a name such as %j', isClean);

  it('is valid with any name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isClean), { numRuns: 50 });
  });
});
