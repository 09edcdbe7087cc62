// subject: cli
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../cli/run';
import { CASE_FINDINGS } from './support/caseFindings';

const FOLDER = join(__dirname, '../fixtures/cases');

interface GivenFinding {
  readonly severity: string;
  readonly code: string;
  readonly object: { readonly kind: string; readonly namespace: string; readonly name: string };
  readonly path: string;
  readonly message: string;
}

// What each case shows by its nature: most have few routes.
const BESIDE = ['OpenToAllNamespaces', 'ListenerUnused', 'GrantUnused'];

async function findingsOf(name: string): Promise<readonly GivenFinding[]> {
  const printed: string[] = [];
  const path = join(FOLDER, name === 'kustomize' ? name : `${name}.yaml`);
  await run(['diagnose', '--output', 'json', join(FOLDER, 'common.yaml'), path], {
    out: text => printed.push(text),
    err: () => {},
    color: { out: false, err: false },
    readStdin: () => Promise.resolve(new Uint8Array()),
    roots: [],
  });
  const { clusters } = JSON.parse(printed.join('')) as {
    clusters: ReadonlyArray<{ readonly findings: readonly GivenFinding[] }>;
  };
  return clusters.flatMap(({ findings }) => findings).filter(({ code }) => !BESIDE.includes(code));
}

const SAYS: ReadonlyArray<readonly [name: string, code: string, text: string]> = [
  ['attachment/hostname-not-served', 'HostnameNotServed', 'www.example.com'],
  ['attachment/ingress-of-same-host', 'IngressOverlap', 'Ingress shop/web also claims'],
  ['backends/extension-ref-misspelt', 'ExtensionRefNotFound', 'HTTPRouteFilter shop/rewrite?'],
  ['backends/inference-pool-group', 'InvalidKind', 'Group inference.networking.k8s.io has'],
  [
    'gateways/cert-manager',
    'CertificateInvalid',
    'cert-manager makes no certificate for a listener',
  ],
  ['refused/misspelt-fields', 'UnknownField', 'The field namespaces is probably meant'],
  ['refused/x-listener-set', 'KindRetired', 'was experimental'],
  ['refused/x-listener-set', 'KindRetired', 'Use ListenerSet (gateway.networking.k8s.io/v1)'],
  ['reported/not-programmed', 'NotProgrammed', 'Service has no load balancer address'],
  ['reported/not-programmed', 'RouteReportedPartial', 'Dropped Rule 0: regex not supported'],
  ['reported/unsupported-value', 'ReportedDiffers', 'regex is not supported'],
];

describe('A case that people reported', () => {
  it('stands in the table', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter(one => one.isDirectory());
    const names = folders.flatMap(({ name }) =>
      name === 'kustomize'
        ? [name]
        : readdirSync(join(FOLDER, name)).map(file => `${name}/${file.replace('.yaml', '')}`)
    );
    expect(Object.keys(CASE_FINDINGS)).toEqual(names.sort());
  });

  it.each(Object.entries(CASE_FINDINGS))('has the right findings: %s', async (name, expected) => {
    const found = await findingsOf(name);
    const lines = found.map(
      ({ severity, code, object, path }) =>
        `${severity} ${code} ${object.kind} ${object.namespace}/${object.name} ${path}`
    );
    expect(lines.sort()).toEqual([...expected].sort());
  });

  it.each(SAYS)('says why: %s, %s', async (name, code, text) => {
    const messages = (await findingsOf(name)).filter(found => found.code === code);
    expect(messages.map(({ message }) => message)).toContainEqual(expect.stringContaining(text));
  });
});
