// subject: src/analysis/rules/features/unsupportedFeature.ts
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { GatewayClass, KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, object } from '../../objects';

const FOLDER = join(__dirname, '../../../../../shared/conformance');
const there = existsSync(join(FOLDER, 'cases.json'));

interface Case {
  readonly manifest: string;
  readonly features: readonly string[];
}

const cases: readonly Case[] = there
  ? JSON.parse(readFileSync(join(FOLDER, 'cases.json'), 'utf8'))
  : [];

// Features that a manifest uses although its test does not ask for them.
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // The rules that redirect to another scheme also have a port, which is what the test is about.
  'HTTPRouteRedirectPortAndScheme.yaml': ['HTTPRouteSchemeRedirect'],
  // A share of the requests can only be mirrored by a mirror.
  'HTTPRouteRequestPercentageMirror.yaml': ['HTTPRouteRequestMirror'],
};

function read(path: string): KubernetesObject[] {
  return parseAllDocuments(readFileSync(join(FOLDER, path), 'utf8')).flatMap(
    document => (document.toJS() as KubernetesObject | null) ?? []
  );
}

// Every class names one feature, and knows all names.
function withFeatures(one: KubernetesObject): KubernetesObject {
  return one.kind === 'GatewayClass'
    ? ({ ...one, status: { supportedFeatures: [{ name: 'Gateway' }] } } as GatewayClass)
    : one;
}

const CRDS = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'gateways', {
  metadata: { annotations: { 'gateway.networking.k8s.io/bundle-version': 'v1.9.0' } },
});
const base = there ? read('base.yaml').map(withFeatures) : [];

function featuresOf(manifest: string): string[] {
  const own = read(`manifests/${manifest}`);
  const names = new Set(own.map(({ kind, metadata }) => `${kind} ${metadata.name}`));
  const found = findingsOf('UnsupportedFeature', [...base, ...own.map(withFeatures), CRDS])
    .filter(one => names.has(`${one.object.kind} ${one.object.name}`))
    .map(({ message }) => String(message.params?.feature));
  return [...new Set(found)].sort();
}

describe.skipIf(!there)('The features of the conformance suite’s manifests', () => {
  it.each([...new Set(cases.map(({ manifest }) => manifest))])(
    'of %s are those that its tests ask for',
    manifest => {
      const asked = cases
        .filter(one => one.manifest === manifest)
        .flatMap(({ features }) => features.map(name => name.replace(/^Support/, '')));
      const allowed = [...asked, ...(EXCEPTIONS[manifest] ?? [])];
      expect(featuresOf(manifest).filter(feature => !allowed.includes(feature))).toEqual([]);
    }
  );
});
