// subject: src/analysis/rules/gateways/tlsMissing.ts
// subject: src/analysis/rules/gateways/listenerConflict.ts
// subject: src/analysis/rules/gateways/unsupportedProtocol.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { evaluateGiven, RULES } from '../../../../src/analysis';
import { fileFindings, withoutContradictions } from '../../../../src/analysis/rules/input';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';

const FOLDER = join(__dirname, '../../../fixtures/cases');

/** What is said of the listeners and the Gateway of a file, and the findings about it. */
function judged(file: string) {
  const objects = ['common.yaml', `listeners/${file}`].flatMap(path =>
    parseAllDocuments(readFileSync(join(FOLDER, path), 'utf8')).map(
      document => document.toJS() as KubernetesObject
    )
  );
  const evaluation = evaluateGiven(objects, RULES);
  const [verdict] = evaluation.allGateways().values();
  const refused = fileFindings(objects);
  const kept = withoutContradictions(evaluation.allFindings(), refused);
  return {
    accepted: verdict?.conditions.find(({ type }) => type === 'Accepted')?.status,
    listeners: verdict?.listeners.map(({ name, conditions, served }) => {
      const said = conditions.map(({ type, status }) => `${type}=${status}`);
      return `${name} ${said.join(' ')} served=${served.status}`;
    }),
    routes: [...evaluation.allRoutes().values()].map(
      ({ route, parents }) => `${route.name} ${parents[0]?.accepted.status}`
    ),
    attached: verdict?.listeners.map(listener => evaluation.attached(listener).size),
    findings: [...refused, ...kept].map(
      ({ severity, code, path }) => `${severity} ${code} ${path}`
    ),
  };
}

describe('A file with', () => {
  it('HTTPS without tls has one error a listener, and no verdict that is True', () => {
    const { listeners, findings, accepted } = judged('https-without-tls.yaml');
    expect(findings.filter(one => !one.startsWith('info')).sort()).toEqual([
      'error Malformed .spec.listeners[1].tls',
      'error Malformed .spec.listeners[2].tls',
      'error TLSMissing .spec.listeners[0]',
    ]);
    expect(accepted).toBe('Unknown');
    expect(listeners).toEqual(
      ['https', 'nocert', 'tls'].map(
        name => `${name} Accepted=Unknown ResolvedRefs=Unknown Conflicted=False served=Unknown`
      )
    );
  });

  it('a protocol of an implementation has a warning at most', () => {
    const { listeners, findings, accepted } = judged('hbone.yaml');
    expect(findings.filter(one => !one.startsWith('info'))).toEqual([
      'warning UnsupportedProtocol .spec.listeners[0].protocol',
    ]);
    expect(accepted).toBe('Unknown');
    expect(listeners).toEqual([
      'mesh Accepted=Unknown ResolvedRefs=True Conflicted=False served=Unknown',
    ]);
  });

  it('HTTPS and TLS for one hostname has warnings, and no verdict that is True', () => {
    const { listeners, findings, accepted } = judged('https-beside-tls.yaml');
    expect(findings.filter(one => !one.startsWith('info'))).toEqual([
      'warning ListenerConflict .spec.listeners[0]',
      'warning ListenerConflict .spec.listeners[1]',
    ]);
    expect(accepted).toBe('Unknown');
    expect(listeners).toEqual([
      'ended Accepted=Unknown ResolvedRefs=Unknown Conflicted=Unknown served=Unknown',
      'passed Accepted=Unknown ResolvedRefs=True Conflicted=Unknown served=Unknown',
    ]);
  });

  it('a Secret of another type has no finding, and no verdict that is True', () => {
    const { listeners, findings, accepted } = judged('secret-of-another-type.yaml');
    expect(findings.filter(one => !one.startsWith('info'))).toEqual([]);
    expect(accepted).toBe('Unknown');
    expect(listeners).toEqual([
      'https Accepted=True ResolvedRefs=Unknown Conflicted=False served=Unknown',
    ]);
  });

  it('an HTTPRoute and a GRPCRoute of one hostname accepts the older one only', () => {
    const { routes, attached } = judged('http-and-grpc-of-one-hostname.yaml');
    expect(routes).toEqual(['young False', 'old True']);
    expect(attached).toEqual([1]);
  });
});
