import { describe, expect, it } from 'vitest';
import { healthBy } from '../../../src/analysis/answers/health/health';
import { fillText } from '../../../src/components/words/fillText';
import {
  levelText,
  nodeKind,
  nodeName,
  presenceText,
  readinessText,
  shortText,
} from '../../../src/topology/text/nodeText';
import { fold, node } from '../../graph/support/graphs';

const t = fillText;
const service = node('backend', 'web');

describe('A node', () => {
  it('has its kind and namespace above its name', () => {
    expect(nodeKind(service, t)).toBe('Service · default');
    expect(nodeName(service, t)).toBe('web');
    expect(nodeKind({ ...service, mesh: true }, t)).toBe('Service (mesh) · default');
    expect(nodeKind({ ...service, ref: { ...service.ref, namespace: undefined } }, t)).toBe(
      'Service'
    );
    expect(nodeName({ ...service, ref: { ...service.ref, name: '' } }, t)).toBe('No name');
  });

  it('gives the number of ready endpoints, if known', () => {
    const readiness = { ready: 1, total: 3 };
    expect(readinessText({ ...service, readiness }, t)).toBe('1 of 3 ready');
    expect(readinessText(service, t)).toBe('');
    expect(readinessText({ ...service, readiness, presence: 'missing' }, t)).toBe('');
  });

  it('reports that it does not exist or was not read', () => {
    expect(presenceText({ ...service, presence: 'missing' }, t)).toBe('Does not exist');
    expect(presenceText({ ...service, presence: 'unread' }, t)).toBe('Not read');
    expect(presenceText(service, t)).toBe('');
  });

  it('has its level as text', () => {
    expect(
      (['problem', 'unknown', 'good', 'plain'] as const).map(level => levelText(level, t))
    ).toEqual(['Has a problem', 'Unknown', 'No problems', '']);
  });
});

describe('A fold', () => {
  const routes = fold('route', 'routes');

  it('counts its members, and names their namespace if there is only one', () => {
    expect(nodeName(routes, t)).toBe('2 routes');
    expect(nodeName(fold('backend', 'backends'), t)).toBe('2 backends');
    expect(nodeKind(routes, t)).toBe('Attached · default');
    expect(nodeKind({ ...routes, namespaces: ['a', 'b'] }, t)).toBe('Attached · 2 namespaces');
    expect(nodeKind(fold('backend', 'backends'), t)).toBe('Backends · default');
    expect(nodeKind({ ...fold('backend', 'backends'), presence: 'unread' }, t)).toBe(
      'Not read · default'
    );
  });

  it('names the reason that its members share', () => {
    const refused = {
      ...routes,
      level: 'problem',
      health: healthBy('refused', 'namespace'),
    } as const;
    expect(nodeKind(refused, t)).toBe('Refused: namespace · default');
    expect(shortText(refused, t)).toBe('2 routes · Refused: namespace');
    const missing = healthBy('unknown', 'missing', ['Service']);
    expect(nodeKind({ ...routes, level: 'unknown', health: missing }, t)).toBe(
      'Unknown: Services · default'
    );
    expect(shortText(service, t)).toBe('web');
  });

  it('has no readiness and always exists', () => {
    expect(readinessText(routes, t)).toBe('');
    expect(presenceText(routes, t)).toBe('');
  });
});
