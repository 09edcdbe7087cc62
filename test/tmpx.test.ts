import { evaluateGiven, RULES, formatMessage } from '../src/analysis';
import { it } from 'vitest';
import { gateway, gatewayClass, listenerSet, listener, parent, route } from './analysis/objects';
it('x', () => {
  const set = { ...listenerSet('a/ls1', 'a/gw0', [listener('one')]), spec: { parentRef: { kind: 'Foo', name: 'gw0' }, listeners: [listener('one')] } } as never;
  const e = evaluateGiven([gatewayClass(), gateway('a/gw0'), set, route('c/r0', [{ kind: 'ListenerSet', namespace: 'a', name: 'ls1' }])], RULES, { partial: true });
  console.log(JSON.stringify([...e.allRoutes().values()][0]!.parents.map(p => [p.accepted, p.checks.map(c=>[c.check,c.status,c.reason]), p.listeners.map(l => [l.attached, l.permitted, l.deciding.map(c=>[c.check,c.status])])])));
  console.log(e.allFindings().map(f => [f.code, f.severity, f.path, formatMessage(f.message)]));
});
