import { describe, expect, it } from 'vitest';
import { objectManager } from '../../../src/kube/writes/objectManager';

describe('objectManager', () => {
  it.each([
    [
      'Argo CD by its annotation',
      { annotations: { 'argocd.argoproj.io/tracking-id': 'shop-app:Gateway:infra/gw' } },
      { tool: 'Argo CD', source: 'shop-app' },
    ],
    [
      'Argo CD by what it wrote, with its label',
      {
        labels: { 'app.kubernetes.io/instance': 'shop-app' },
        managedFields: [{ manager: 'argocd-controller' }],
      },
      { tool: 'Argo CD', source: 'shop-app' },
    ],
    [
      'Flux by a Kustomization',
      {
        labels: {
          'kustomize.toolkit.fluxcd.io/name': 'edge',
          'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
        },
      },
      { tool: 'Flux', source: 'flux-system/edge' },
    ],
    [
      'Flux before Helm, since Flux installs the release',
      {
        labels: {
          'helm.toolkit.fluxcd.io/name': 'edge',
          'helm.toolkit.fluxcd.io/namespace': 'apps',
          'app.kubernetes.io/managed-by': 'Helm',
        },
      },
      { tool: 'Flux', source: 'apps/edge' },
    ],
    [
      'Flux by what it wrote',
      { managedFields: [{ manager: 'kustomize-controller' }] },
      { tool: 'Flux', source: '' },
    ],
    [
      'Helm by its release',
      {
        labels: { 'app.kubernetes.io/managed-by': 'Helm' },
        annotations: { 'meta.helm.sh/release-name': 'edge', 'meta.helm.sh/release-namespace': 'i' },
      },
      { tool: 'Helm', source: 'i/edge' },
    ],
    [
      'Helm by what it wrote',
      { managedFields: [{ manager: 'helm' }] },
      { tool: 'Helm', source: '' },
    ],
  ])('finds %s', (_name, metadata, manager) => {
    expect(objectManager({ metadata })).toEqual(manager);
  });

  it.each([
    {},
    { labels: { 'app.kubernetes.io/instance': 'edge', 'app.kubernetes.io/managed-by': 'hand' } },
    { managedFields: [{ manager: 'kubectl-edit' }, null, 5], labels: null, annotations: 3 },
  ])('finds none in %j', metadata => {
    expect(objectManager({ metadata })).toBeUndefined();
  });
});
