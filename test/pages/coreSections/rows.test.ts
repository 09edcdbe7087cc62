import { describe, expect, it } from 'vitest';
import { evaluateGiven, listenersFor, RULES } from '../../../src/analysis';
import { gatewayVerdictLine, routeVerdictLine } from '../../../src/components/verdict/verdictLine';
import { fillText } from '../../../src/components/words/fillText';
import { admissionRows } from '../../../src/pages/coreSections/admissionRows';
import { foldAnswers } from '../../../src/pages/coreSections/foldAnswers';
import {
  backendUseText,
  hostnameTexts,
  requestTexts,
} from '../../../src/pages/coreSections/routedByText';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  namespace,
  parent,
  route,
} from '../../analysis/objects';

const REF = { group: 'gateway.networking.k8s.io', namespace: 'shop', name: 'web' };
const USE = {
  kind: 'backend',
  matches: [''],
  share: 1,
  port: undefined,
  problem: undefined,
} as const;

describe('foldAnswers', () => {
  it('shows once what clusters say alike, and first what somebody looks for', () => {
    const rows = foldAnswers(
      [
        { cluster: 'east', answer: ['no', 'yes'] },
        { cluster: 'west', answer: ['yes', 'yes', 'maybe'] },
      ],
      item => item,
      item => (({ yes: 'True', no: 'False', maybe: 'Unknown' } as const)[item as 'yes'])
    );
    expect(rows).toEqual([
      { item: 'yes', clusters: ['east', 'west'] },
      { item: 'maybe', clusters: ['west'] },
      { item: 'no', clusters: ['east'] },
    ]);
  });
});

describe('admissionRows', () => {
  it('leaves clusters out that do not have the namespace', () => {
    const answer = (...objects: Parameters<typeof evaluateGiven>[0][number][]) =>
      listenersFor(
        evaluateGiven(
          [gatewayClass(), gateway('infra/gw', [listener('http', allow('All'))]), ...objects],
          RULES
        ),
        'shop'
      );
    const rows = admissionRows(
      [
        { cluster: 'east', answer: answer(namespace('shop')) },
        { cluster: 'west', answer: { ...answer(), exists: 'False' } },
        { cluster: 'north', answer: answer(namespace('shop')) },
      ],
      fillText
    );
    expect(rows.map(({ clusters }) => clusters)).toEqual([['east', 'north']]);
  });
});

describe('the words of a route to a Service', () => {
  it('say what is any', () => {
    expect(hostnameTexts(['*'], fillText)).toEqual(['Every hostname']);
    expect(hostnameTexts(null, fillText)).toEqual(['Every connection']);
    expect(requestTexts(USE, false, fillText)).toEqual(['Every request']);
    expect(requestTexts(USE, true, fillText)).toEqual(['Every connection']);
  });

  it('say which part of the requests comes', () => {
    expect(backendUseText(USE, fillText)).toBe('');
    expect(backendUseText({ ...USE, share: 0.9, port: 80 }, fillText)).toBe(
      '90 % of them, port 80'
    );
    expect(backendUseText({ ...USE, share: 0 }, fillText)).toMatch(/weight is 0/);
    expect(backendUseText({ ...USE, kind: 'mirror', share: undefined }, fillText)).toMatch(
      /copies only/
    );
  });
});

describe('a verdict in a line', () => {
  const closed = gateway('infra/gw', [listener('http')]);

  it('names the listener that refuses a route, and why', () => {
    const evaluation = evaluateGiven([gatewayClass(), closed, route()], RULES);
    const line = routeVerdictLine(evaluation.route({ ...REF, kind: 'HTTPRoute' })!, fillText);
    expect(line.level).toBe('refused');
    expect(line.text).toMatch(/^infra\/gw › http: .*namespace infra only/);
  });

  it('names the listeners that take it', () => {
    const open = gateway('infra/gw', [listener('http', allow('All'))]);
    const evaluation = evaluateGiven([gatewayClass(), open, route('shop/web', [parent()])], RULES);
    expect(routeVerdictLine(evaluation.route({ ...REF, kind: 'HTTPRoute' })!, fillText)).toEqual({
      level: 'attached',
      text: 'Attached to infra/gw › http.',
    });
  });

  it('counts the routes of a Gateway, and says that nobody answers for its class', () => {
    const ref = { ...REF, kind: 'Gateway', namespace: 'infra', name: 'gw' };
    const lineOf = (...objects: Parameters<typeof evaluateGiven>[0][number][]) => {
      const evaluation = evaluateGiven(objects, RULES);
      return gatewayVerdictLine(
        evaluation.gateway(ref)!,
        [...evaluation.allRoutes().values()],
        fillText
      );
    };
    expect(lineOf(gatewayClass(), closed, route(), route('infra/own', [parent()]))).toEqual({
      level: 'partly',
      text: 'Attached routes: 1 of 2 that name it.',
    });
    expect(lineOf(closed).text).toMatch(/GatewayClass example .*does not exist/);
  });
});
