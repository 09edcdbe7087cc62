import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { evaluateGiven, type Finding, formatMessage, RULES } from '../../../../src/analysis';
import {
  FILE_RULES,
  fileFindings,
  type FileOptions,
  withoutContradictions,
} from '../../../../src/analysis/rules/input';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';

function objectsOf(manifest: string): KubernetesObject[] {
  return parseAllDocuments(manifest).map(document => document.toJS() as KubernetesObject);
}

const short = ({ code, object, path }: Finding) => `${code} ${object.name} ${path}`;
const refused = (manifest: string, options?: FileOptions) =>
  fileFindings(objectsOf(manifest), options);

function route(spec: string, kind = 'HTTPRoute', version = 'v1'): string {
  return `apiVersion: gateway.networking.k8s.io/${version}
kind: ${kind}
metadata: { namespace: shop, name: web }
spec: ${spec}`;
}

function gatewayWith(listeners: string): string {
  return `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: shop, name: gw }
spec: { gatewayClassName: gc, listeners: [${listeners}] }`;
}

const REPLACE =
  'filters: [{ type: URLRewrite, urlRewrite: { path: { type: ReplacePrefixMatch, replacePrefixMatch: / } } }]';

describe('The example of a rule about files', () => {
  it.each(FILE_RULES.map(({ code, explanation }) => [code, explanation.example] as const))(
    'is reported as %s',
    (code, example) => {
      expect(refused(example).map(found => found.code)).toContain(code);
    }
  );
});

describe('What the API server refuses', () => {
  it.each([
    [
      'a replaced prefix without a PathPrefix match',
      route(
        `{ rules: [{ matches: [{ path: { type: RegularExpression, value: /a } }], ${REPLACE} }] }`
      ),
      'Malformed web .spec.rules[0].matches',
    ],
    [
      'a replaced prefix with two matches',
      route(`{ rules: [{ matches: [{ path: { value: /a } }, { method: GET }], ${REPLACE} }] }`),
      'Malformed web .spec.rules[0].matches',
    ],
    [
      'a port that is a name',
      route('{ rules: [{ backendRefs: [{ name: web, port: http }] }] }'),
      'Malformed web .spec.rules[0].backendRefs[0].port',
    ],
    [
      'a Service without a port',
      route('{ rules: [{ backendRefs: [{ name: web }] }] }'),
      'Malformed web .spec.rules[0].backendRefs[0].port',
    ],
    [
      'a path without a slash',
      route('{ rules: [{ matches: [{ path: { value: app } }] }] }'),
      'Malformed web .spec.rules[0].matches[0].path.value',
    ],
    [
      'a TLSRoute without hostnames',
      route('{ rules: [{ backendRefs: [{ name: web, port: 443 }] }] }', 'TLSRoute'),
      'Malformed web .spec.hostnames',
    ],
    [
      'Terminate without a certificate',
      gatewayWith('{ name: a, port: 443, protocol: HTTPS, tls: { mode: Terminate } }'),
      'Malformed gw .spec.listeners[0].tls',
    ],
    [
      'TLS without tls',
      gatewayWith('{ name: a, port: 443, protocol: TLS }'),
      'Malformed gw .spec.listeners[0].tls',
    ],
    [
      'two listeners with one port, protocol and hostname',
      gatewayWith('{ name: a, port: 80, protocol: HTTP }, { name: b, port: 80, protocol: HTTP }'),
      'Malformed gw .spec.listeners[1]',
    ],
    [
      'a misspelt field, and not also that the meant one is missing',
      route(
        '{ hostname: [a.b], rules: [{ backendRefs: [{ name: web, port: 443 }] }] }',
        'TLSRoute'
      ),
      'UnknownField web .spec.hostname',
    ],
    [
      'a version that no release has',
      route('{}', 'HTTPRoute', 'v9'),
      'VersionUnknown web .apiVersion',
    ],
    [
      'a version that is gone',
      route('{}', 'HTTPRoute', 'v1alpha2'),
      'VersionNotServed web .apiVersion',
    ],
    ['a kind that is gone', route('{}', 'ReferencePolicy', 'v1alpha2'), 'KindRetired web .kind'],
    ['a misspelt kind', route('{}', 'HttpRoute'), 'VersionUnknown web .kind'],
  ])('is named once: %s', (_title, manifest, expected) => {
    expect(refused(manifest).map(short)).toEqual([expected]);
  });

  it('names the field that is meant and what its absence does', () => {
    const [found] = refused(route('{ hostname: a.b }'));
    expect(formatMessage(found!.message)).toBe(
      'HTTPRoute has no field .spec.hostname. The field hostnames is probably meant. Without it, the route takes requests for every host that its listeners serve.'
    );
  });

  it('names the place of a field at another level', () => {
    const [found] = refused(route('{ timeouts: { request: 1s } }'));
    expect(formatMessage(found!.message)).toContain('belongs to .spec.rules[]');
  });

  it('depends on the channel', () => {
    const early = route(
      '{ rules: [{ backendRefs: [{ name: db, port: 1 }] }] }',
      'TCPRoute',
      'v1alpha2'
    );
    const retry = route('{ rules: [{ retry: { attempts: 2 } }] }');
    expect(refused(early + '\n---\n' + retry).map(({ code }) => code)).toEqual([
      'VersionNotServed',
      'UnknownField',
    ]);
    expect(refused(early + '\n---\n' + retry, { channel: 'experimental' })).toEqual([]);
  });

  it('is nothing of a value with a variable', () => {
    const manifest = route(
      '{ hostnames: ["${HOST}"], rules: [{ backendRefs: [{ name: a, port: "${PORT}" }] }] }'
    );
    expect(refused(manifest)).toEqual([]);
  });
});

describe('A field that is refused', () => {
  it('has no other finding that contradicts it', () => {
    const service = `apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { ports: [{ port: 80 }] }`;
    const objects = objectsOf(
      `${route('{ rules: [{ backendRefs: [{ name: web, port: http }] }] }')}\n---\n${service}`
    );
    const found = evaluateGiven(objects, RULES).allFindings();
    expect(found.map(({ code }) => code)).toContain('BackendPortNotFound');
    const kept = withoutContradictions(found, fileFindings(objects));
    expect(kept.map(({ code }) => code)).not.toContain('BackendPortNotFound');
  });
});
