// subject: src/analysis/answers/attachmentLevel.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentLevel, evaluateGiven, RULES } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { objectsIn, runs } from '../arbitraries';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  namespace,
  object,
  parent,
  route,
  service,
} from '../objects';
import { listenerStatus, reported, withStatus } from '../reports';
import { contradictions } from './support/contradictions';

const ADDRESS = { addresses: [{ type: 'IPAddress', value: '192.0.2.1' }] };
const open = allow('All');
const secure = (name: string, port: number) =>
  listener(name, {
    port,
    protocol: 'HTTPS',
    tls: { certificateRefs: [{ name: 'absent' }] },
    ...open,
  });
const programmed = (word: 'True' | 'False', ...listeners: readonly object[]) =>
  withStatus({
    ...ADDRESS,
    conditions: [reported(`Programmed=${word}/${word === 'True' ? 'Programmed' : 'Invalid'}`)],
    listeners,
  });
const web = (name: string, to: string, sectionName?: string, rules: unknown = undefined) =>
  route(`shop/${name}`, [parent(`infra/${to}`, { sectionName })], {
    rules: rules ?? [{ backendRefs: [{ name: 'web', port: 80 }] }],
  });

const FLEET: readonly KubernetesObject[] = [
  gatewayClass(),
  gatewayClass('refused', {
    status: { conditions: [{ type: 'Accepted', status: 'False', reason: 'InvalidParameters' }] },
  }),
  ...['infra', 'shop'].map(name => namespace(name)),
  service('shop/web'),
  gateway('infra/healthy', [listener('http', open)], {}, programmed('True')),
  gateway('infra/files', [listener('http', open)]),
  gateway('infra/conflicting', [
    listener('http', open),
    listener('tcp', { protocol: 'TCP', ...open }),
    listener('other', { port: 81, ...open }),
  ]),
  gateway('infra/certificate', [secure('https', 443)], {}, programmed('False')),
  gateway('infra/half', [listener('http', open), secure('https', 443)]),
  object('v1', 'Secret', 'infra/other', { type: 'kubernetes.io/tls', data: {} }),
  gateway('infra/idle', [listener('http', open)], {}, programmed('False')),
  gateway(
    'infra/partial',
    [listener('a', open), listener('b', { port: 81, ...open })],
    {},
    programmed('True', listenerStatus('b', 'Programmed=False/Invalid'))
  ),
  gateway('infra/unmanaged', [listener('http', open)], { gatewayClassName: 'refused' }),
  gateway('infra/closed', [listener()]),
  gateway('infra/selective', [listener('http', allow('Selector', { matchLabels: { a: 'b' } }))]),
  gateway('infra/sets', [listener('http', open)], {
    allowedListeners: { namespaces: { from: 'All' } },
  }),
  listenerSet('shop/set', 'infra/sets', [listener('extra', { port: 8080, ...open })]),
  listenerSet('shop/stray', 'infra/closed', [listener('extra', { port: 8080, ...open })]),
  ...['healthy', 'files', 'certificate', 'half', 'idle', 'partial', 'unmanaged', 'closed'].map(
    name => web(name, name)
  ),
  web('conflicting', 'conflicting'),
  web('conflicted', 'conflicting', 'http'),
  web('selective', 'selective'),
  web('absent', 'gone'),
  web('typo', 'healthy', 'htp'),
  web('redirect', 'healthy', undefined, [
    { filters: [{ type: 'RequestRedirect', requestRedirect: { hostname: 'a.test' } }] },
  ]),
  route('shop/both', [parent('infra/idle'), parent('infra/healthy')], {
    rules: [{ backendRefs: [{ name: 'web', port: 80 }] }],
  }),
  route('shop/in-set', [{ kind: 'ListenerSet', name: 'set' }]),
  route('shop/in-stray', [{ kind: 'ListenerSet', name: 'stray' }]),
  route('shop/nowhere', []),
  route('shop/mesh', [{ group: '', kind: 'Service', name: 'web', port: 80 }]),
];

function levels(objects: readonly KubernetesObject[], strict = false): Record<string, string> {
  const evaluation = evaluateGiven(objects, RULES, { strict });
  return Object.fromEntries(
    [...evaluation.allRoutes().values()].map(verdict => [
      verdict.route.name,
      attachmentLevel(verdict),
    ])
  );
}

const REPORTS = [undefined, 'Programmed=True/Programmed', 'Programmed=False/Invalid'] as const;

function withReport(item: KubernetesObject, told: string | undefined): KubernetesObject {
  if (told === undefined || (item.kind !== 'Gateway' && item.kind !== 'ListenerSet')) return item;
  const { metadata, status } = withStatus({ ...ADDRESS, conditions: [reported(told)] });
  return object(item.apiVersion, item.kind, item.metadata.name, {
    ...item,
    metadata: { ...item.metadata, ...metadata },
    status,
  });
}

describe('Whether traffic flows', () => {
  it('has every answer in the fleet below', () => {
    expect(levels(FLEET)).toEqual({
      absent: 'refused',
      both: 'unserved',
      certificate: 'unserved',
      closed: 'refused',
      conflicted: 'unserved',
      conflicting: 'partly',
      files: 'attached',
      half: 'partly',
      healthy: 'attached',
      idle: 'unserved',
      'in-set': 'attached',
      'in-stray': 'refused',
      mesh: 'attached',
      nowhere: 'nowhere',
      partial: 'partly',
      redirect: 'attached',
      selective: 'refused',
      typo: 'refused',
      unmanaged: 'unserved',
    });
  });

  it('is said alike in lists, headlines, findings, the topology, "Can I attach?" and the output', () => {
    expect(contradictions(evaluateGiven(FLEET, RULES))).toEqual([]);
    const unread = FLEET.filter(({ kind }) => kind !== 'Namespace');
    expect(levels(unread, true).selective).toBe('unknown');
    expect(contradictions(evaluateGiven(unread, RULES, { strict: true }))).toEqual([]);
    expect(contradictions(evaluateGiven(unread, RULES, { partial: true }))).toEqual([]);
  });

  it('is said alike in any cluster, with any reports', () => {
    fc.assert(
      fc.property(
        objectsIn().cluster,
        fc.array(fc.constantFrom(...REPORTS), { minLength: 40, maxLength: 40 }),
        fc.constantFrom({}, { strict: true }, { partial: true }),
        (objects, reports, options) => {
          const told = objects.map((item, index) => withReport(item, reports[index]));
          expect(contradictions(evaluateGiven(told, RULES, options))).toEqual([]);
        }
      ),
      runs(200)
    );
  });
});
