import { hasFields } from '../../gatewayApi/read';

/** The tool that writes an object from a source, so that it undoes other changes. */
export interface ObjectManager {
  readonly tool: 'Argo CD' | 'Flux' | 'Helm';
  /** The application, Kustomization or release, such as `shop/web`; `''` if it is not named. */
  readonly source: string;
}

type Texts = Readonly<Record<string, unknown>>;

function textOf(texts: Texts, key: string): string {
  const value = texts[key];
  return typeof value === 'string' ? value : '';
}

function placed(texts: Texts, prefix: string): string {
  const [namespace, name] = ['namespace', 'name'].map(part => textOf(texts, `${prefix}/${part}`));
  return namespace === '' || name === '' ? name : `${namespace}/${name}`;
}

function managersOf(metadata: Texts): string[] {
  const fields: unknown = metadata.managedFields;
  if (!Array.isArray(fields)) return [];
  return (fields as readonly unknown[]).flatMap(entry =>
    hasFields(entry) && typeof entry.manager === 'string' ? entry.manager : []
  );
}

/**
 * Finds the tool that writes an object from a repository or a chart, by its labels, annotations and
 * managedFields.
 *
 * @returns Undefined if none of them names one.
 */
export function objectManager(object: { readonly metadata: object }): ObjectManager | undefined {
  const metadata = object.metadata as Texts;
  const labels = hasFields(metadata.labels) ? metadata.labels : {};
  const annotations = hasFields(metadata.annotations) ? metadata.annotations : {};
  const managers = managersOf(metadata);
  const wrote = (name: RegExp) => managers.some(manager => name.test(manager));

  const tracking = textOf(annotations, 'argocd.argoproj.io/tracking-id');
  if (tracking !== '' || wrote(/^argocd/)) {
    const [application] = tracking.split(':');
    const own = application || textOf(labels, 'argocd.argoproj.io/instance');
    return { tool: 'Argo CD', source: own || textOf(labels, 'app.kubernetes.io/instance') };
  }
  const ofFlux = ['kustomize', 'helm'].map(name => `${name}.toolkit.fluxcd.io`);
  const flux = ofFlux.find(prefix => textOf(labels, `${prefix}/name`) !== '');
  if (flux !== undefined || wrote(/^(kustomize|helm)-controller$/)) {
    return { tool: 'Flux', source: flux === undefined ? '' : placed(labels, flux) };
  }
  const [release, namespace] = ['name', 'namespace'].map(part =>
    textOf(annotations, `meta.helm.sh/release-${part}`)
  );
  const isHelm = textOf(labels, 'app.kubernetes.io/managed-by') === 'Helm' || wrote(/^helm$/i);
  if (release === '' && !isHelm) return undefined;
  return { tool: 'Helm', source: namespace === '' ? release : `${namespace}/${release}` };
}
