// @vitest-environment node
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EmbeddedCluster, type KubeObject } from '../../demo/cluster';
import { demoClusters, demoFleet } from '../../demo/fleet/demoFleet';
import { readManifests } from '../../demo/fleet/manifests';
import { generateCluster } from '../../demo/generate';
import { evaluateGiven, RULES } from '../../src/analysis';
import type { KubernetesObject } from '../../src/gatewayApi/types';

const routeKinds = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

interface RouteStatus {
  parents?: { conditions: { type: string; status: string; reason: string }[] }[];
}

function routesOf(cluster: EmbeddedCluster): KubeObject[] {
  return routeKinds.flatMap(kind => cluster.list(kind));
}

function reasonsOf(routes: KubeObject[]): Set<string> {
  return new Set(
    routes.flatMap(({ status }) =>
      ((status as RouteStatus | undefined)?.parents ?? []).flatMap(parent =>
        parent.conditions.map(({ reason }) => reason)
      )
    )
  );
}

function allObjectsOf(cluster: EmbeddedCluster): readonly KubernetesObject[] {
  return [
    'GatewayClass',
    'Gateway',
    'ReferenceGrant',
    'Namespace',
    'Service',
    'Secret',
    'ConfigMap',
    'EndpointSlice',
    ...routeKinds,
    'ListenerSet',
    'ServiceImport',
    'BackendTLSPolicy',
    'HTTPRouteFilter',
    'ClientTrafficPolicy',
    'SecurityPolicy',
    'Ingress',
  ].flatMap(kind => {
    try {
      return cluster.list(kind);
    } catch {
      return [];
    }
  }) as unknown as readonly KubernetesObject[];
}

describe('the fleet of the demo', () => {
  const fleet = demoFleet();
  const byName = Object.fromEntries(fleet.map(cluster => [cluster.name, cluster]));

  it('has the clusters that the terminal lists', () => {
    expect(fleet.map(({ name }) => name)).toEqual(Object.keys(demoClusters));
  });

  it.each(['east', 'west'])('shows the typical cases in %s', name => {
    const routes = routesOf(byName[name]);
    expect(routes.length).toBeGreaterThanOrEqual(25);
    expect(routes.length).toBeLessThanOrEqual(40);
    const reasons = reasonsOf(routes);
    for (const reason of [
      'NotAllowedByListeners',
      'NoMatchingParent',
      'NoMatchingListenerHostname',
    ]) {
      expect(reasons).toContain(reason);
    }
    expect(routes.some(({ status }) => status === undefined)).toBe(true);
  });

  it('has invalid references in east that are fixed in west', () => {
    expect(reasonsOf(routesOf(byName.east))).toContain('RefNotPermitted');
    expect(reasonsOf(routesOf(byName.east))).toContain('BackendNotFound');
    expect(reasonsOf(routesOf(byName.west))).not.toContain('BackendNotFound');
  });

  it('has a Service of other clusters in west, as a backend of a route', () => {
    const [imported] = byName.west?.list('ServiceImport') ?? [];
    const { namespace, name } = imported?.metadata ?? {};
    expect(byName.west?.list('ServiceExport')).toHaveLength(1);
    expect(JSON.stringify(routesOf(byName.west))).toContain(
      `"kind":"ServiceImport","name":"${name}"`
    );
    expect(namespace).toBe('shop');
    expect(() => byName.east?.list('ServiceImport')).toThrow('not served');
  });

  it('refers to existing Services, except for the case of a missing one', () => {
    for (const cluster of [byName.east, byName.west, byName.staging]) {
      const services = new Set(
        cluster.list('Service').map(o => `${o.metadata.namespace}/${o.metadata.name}`)
      );
      const missing = routesOf(cluster).flatMap(route => {
        const { rules = [] } = route.spec as {
          rules?: { backendRefs?: { name: string; namespace?: string }[] }[];
        };
        return rules
          .flatMap(rule => rule.backendRefs ?? [])
          .map(ref => `${ref.namespace ?? route.metadata.namespace}/${ref.name}`)
          .filter(name => !services.has(name));
      });
      expect(missing).toEqual(cluster === byName.east ? ['shop/recommendations-v2'] : []);
    }
  });

  it('has the intended problems only, also when its files are read', () => {
    const files = readdirSync(join(__dirname, '../../demo/fleet/production'));
    const objects = readManifests(...files.map(file => `./production/${file}`));
    const errors = evaluateGiven(objects as readonly KubernetesObject[], RULES)
      .allFindings()
      .filter(({ severity }) => severity === 'error')
      .map(({ code, object }) => `${code} ${object.namespace ?? ''}/${object.name}`);
    expect(errors.sort()).toEqual([
      'BackendNotFound shop/recommendations',
      'CACertificateInvalid search/search-tls',
      'CertificateInvalid identity/identity',
      'CertificateNotPermitted identity/identity',
      'HostnameMismatch payments/webhooks',
      'InvalidParameters /nginx-legacy',
      'ListenerSetNotAllowed search/preview',
      'ListenerSetNotAllowed search/search-preview',
      'NamespaceNotAllowed partners/settlement',
      'NamespaceNotAllowed shop/flash-sale',
      'RefNotPermitted shop/gift-cards',
      'SectionNotFound shop/newsletter',
    ]);
  });

  it('has controllers that write no condition where there is nothing to report', () => {
    const listeners = byName.west
      .list('Gateway')
      .flatMap(
        ({ status }) =>
          (status as { listeners?: { name: string; conditions: { type: string }[] }[] } | undefined)
            ?.listeners ?? []
      );
    const conflicted = listeners.filter(({ conditions }) =>
      conditions.some(({ type }) => type === 'Conflicted')
    );
    expect(conflicted.map(({ name }) => name)).toEqual(['legacy', 'legacy-copy']);
  });

  it.each(['east', 'west', 'staging'])('has no status in %s that its objects contradict', name => {
    const objects = allObjectsOf(byName[name]);
    const differing = evaluateGiven(objects, RULES)
      .allFindings()
      // The counts leave out routes on which no controller has reported.
      .filter(({ code, path }) => code === 'ReportedDiffers' && path.endsWith('.conditions'))
      // The demo's controllers accept routes of both kinds for one hostname, as real ones do.
      .filter(({ severity }) => severity !== 'info');
    expect(differing.map(({ object, path }) => `${object.kind} ${object.name} ${path}`)).toEqual(
      []
    );
  });

  it('has redirects and backends in staging that get no traffic, once each', () => {
    const wanted = [
      'RedirectLoop',
      'RedirectBypassed',
      'ExternalNameBackend',
      'EndpointSliceIgnored',
      'RouteReportedPartial',
    ];
    const found = (name: string) =>
      evaluateGiven(allObjectsOf(byName[name]), RULES)
        .allFindings()
        .filter(({ code }) => wanted.includes(code))
        .map(({ code, object }) => `${code} ${object.namespace ?? ''}/${object.name}`)
        .sort();
    expect(found('staging')).toEqual([
      'EndpointSliceIgnored infra/status-page',
      'ExternalNameBackend infra/docs',
      'RedirectBypassed infra/redirect-to-https',
      'RedirectLoop infra/status-page',
    ]);
    expect(found('east')).toEqual(['RouteReportedPartial search/search']);
  });

  it('has one HTTPS listener in staging without tls, and none elsewhere', () => {
    const found = ['east', 'west', 'staging'].flatMap(name =>
      evaluateGiven(allObjectsOf(byName[name]), RULES)
        .allFindings()
        .filter(({ code }) => code === 'TLSMissing')
        .map(({ severity, object }) => `${name} ${severity} ${object.name}`)
    );
    expect(found).toEqual(['staging error previews']);
  });

  it('has one backend in east that takes TLS without a policy, and none elsewhere', () => {
    const found = ['east', 'west', 'staging'].flatMap(name =>
      evaluateGiven(allObjectsOf(byName[name]), RULES)
        .allFindings()
        .filter(({ code }) => code === 'BackendTLSMissing')
        .map(({ severity, object }) => `${name} ${severity} ${object.name}`)
    );
    expect(found).toEqual(['east warning loyalty']);
  });

  it('has one route in west whose host an Ingress claims, and none elsewhere', () => {
    const found = ['east', 'west', 'staging'].flatMap(name =>
      evaluateGiven(allObjectsOf(byName[name]), RULES)
        .allFindings()
        .filter(({ code }) => code === 'IngressOverlap')
        .map(({ severity, object }) => `${name} ${severity} ${object.name}`)
    );
    expect(found).toEqual(['west info grafana']);
  });

  it('has policies in east that do not apply, each for one reason', () => {
    // The plugin does not read ConfigMaps.
    const objects = allObjectsOf(byName.east).filter(({ kind }) => kind !== 'ConfigMap');
    const found = evaluateGiven(objects, RULES)
      .allFindings()
      .filter(({ object }) => object.kind === 'BackendTLSPolicy')
      .map(({ code, object }) => `${code} ${object.namespace ?? ''}`);
    expect(found.sort()).toEqual([
      'CACertificateInvalid identity',
      'PolicyConflict payments',
      'PolicyNotAccepted search',
      'PolicySectionNotFound checkout',
      'PolicyTargetNotFound shop',
    ]);
  });

  it('has policies of a vendor, two of which do not apply in east', () => {
    const found = (name: string) =>
      evaluateGiven(allObjectsOf(byName[name]), RULES)
        .allFindings()
        .filter(({ object }) => object.group === 'gateway.envoyproxy.io')
        .map(({ code, object }) => `${code} ${object.namespace ?? ''}/${object.name}`);
    expect(found('east').sort()).toEqual([
      'PolicyNotAccepted shop/loyalty-partners',
      'PolicyTargetNotFound infra/loyalty-members',
    ]);
    expect(found('west')).toEqual([]);
  });

  it('has objects of different ages, all created in the past', () => {
    const created = routesOf(byName.east).map(o => Date.parse(o.metadata.creationTimestamp ?? ''));
    expect(new Set(created).size).toBe(created.length);
    expect(Math.max(...created)).toBeLessThan(Date.now());
  });

  it('has an EndpointSlice for each Service', () => {
    expect(byName.east.list('EndpointSlice')).toHaveLength(byName.east.list('Service').length);
  });
});

describe('a generated cluster', () => {
  const specs = (cluster: EmbeddedCluster) =>
    routesOf(cluster).map(({ spec, metadata }) => [metadata.name, spec]);

  it('is the same for the same options, with the documented mix', () => {
    const options = { gateways: 3, routes: 200, namespaces: 4, services: 9, seed: 7 };
    const cluster = generateCluster('bench', options);
    expect(cluster.list('Gateway')).toHaveLength(3);
    expect(routesOf(cluster)).toHaveLength(200);
    expect(cluster.list('GRPCRoute')).toHaveLength(20);
    expect(reasonsOf(routesOf(cluster)).size).toBeGreaterThan(5);
    expect(specs(generateCluster('bench', options))).toEqual(specs(cluster));
    expect(specs(generateCluster('bench', { ...options, seed: 8 }))).not.toEqual(specs(cluster));
  });
});
