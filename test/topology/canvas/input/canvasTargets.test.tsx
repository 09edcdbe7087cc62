import { finish } from '../../../../src/analysis';
import { layoutSteps } from '../../../../src/graph';
import {
  foldUnder,
  idUnder,
  pickedUnder,
} from '../../../../src/topology/canvas/input/canvasTargets';
import { Scene } from '../../../../src/topology/canvas/scene';
import { fold, graph, node } from '../../../graph/support/graphs';

const routes = fold('route', 'routes');
const drawn = graph([routes, node('gateway', 'gw')]);
const scene = new Scene(drawn, finish(layoutSteps(drawn)));

function element(html: string): Element {
  const parent = document.createElement('div');
  parent.innerHTML = html;
  return parent.querySelector('[data-target]') ?? parent;
}

describe('The target of an event', () => {
  const inRow = element(
    '<div data-node="n"><div data-row="r"><span data-target></span></div></div>'
  );
  const inNode = element('<div data-node="n"><span data-target></span></div>');
  const onLine = element('<svg><g data-edge="e"><path data-target></path></g></svg>');

  it('is the nearest node, row or line', () => {
    expect(idUnder(inRow, 'row')).toBe('r');
    expect(idUnder(inNode, 'row')).toBeUndefined();
    expect(idUnder(new EventTarget(), 'node')).toBeUndefined();
  });

  it('becomes the selection', () => {
    expect(pickedUnder(inRow)).toEqual({ node: 'n', row: 'r' });
    expect(pickedUnder(inNode)).toEqual({ node: 'n', row: undefined });
    expect(pickedUnder(onLine)).toEqual({ edge: 'e' });
    expect(pickedUnder(element('<p data-target></p>'))).toBeUndefined();
  });

  it('may be a fold', () => {
    const on = (id: string) => element(`<div data-node="${id}"><b data-target></b></div>`);
    expect(foldUnder(scene, on(routes.id))).toBe(routes);
    expect(foldUnder(scene, on('east|gw'))).toBeUndefined();
    expect(foldUnder(scene, onLine)).toBeUndefined();
  });
});
