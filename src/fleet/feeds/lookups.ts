import { kindInfo } from '../../gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../gatewayApi/types';
import { type ClusterApi, failureKind, failureMessage } from '../../kube/clusterApi';
import { objectKey } from '../../kube/feedObject';
import { resourcePath } from '../../kube/resourcePath';

/** What asking for one object by name has brought. */
export type NamedAnswer =
  | { readonly state: 'found'; readonly object: KubernetesObject }
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | { readonly state: 'unread'; readonly message: string; readonly forbidden: boolean };

/**
 * Objects of one cluster that are asked for by name, each once: people may often read the one
 * object that somebody shares with them where they may not list its kind.
 */
export class Lookups {
  private readonly answers = new Map<string, NamedAnswer>();

  constructor(
    private readonly api: ClusterApi,
    private readonly cluster: string,
    private readonly queue: <Result>(task: () => Promise<Result>) => Promise<Result>,
    private readonly onChange: () => void,
    private readonly onLost: (error: unknown) => void
  ) {}

  /**
   * What is known of an object; the first call asks for it.
   *
   * @param kind - The kind.
   * @param version - The version at which the cluster serves it.
   * @param namespace - Undefined for a cluster-scoped kind.
   * @param name - Its name.
   * @returns The answer; `loading` until there is one.
   */
  get(kind: Kind, version: string, namespace: string | undefined, name: string): NamedAnswer {
    const key = `${kind}/${objectKey(namespace, name)}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const loading = { state: 'loading' } as const;
    this.answers.set(key, loading);
    void this.ask(key, resourcePath(kindInfo(kind), version, namespace, name));
    return loading;
  }

  /** What has been found so far of one kind. */
  found(kind: Kind): KubernetesObject[] {
    return [...this.answers].flatMap(([key, answer]) =>
      key.startsWith(`${kind}/`) && answer.state === 'found' ? [answer.object] : []
    );
  }

  /** Forgets every answer, so that each is asked for again when somebody needs it. */
  forget(): void {
    this.answers.clear();
  }

  private async ask(key: string, path: string): Promise<void> {
    try {
      const object = (await this.queue(() => this.api.get(this.cluster, path))) as KubernetesObject;
      this.answers.set(key, { state: 'found', object });
    } catch (error) {
      const kind = failureKind(error);
      if (kind === 'notFound') {
        this.answers.set(key, { state: 'absent' });
      } else {
        const forbidden = kind === 'forbidden';
        this.answers.set(key, { state: 'unread', message: failureMessage(error), forbidden });
        if (kind === 'transient' || kind === 'unauthenticated') {
          // The question was not answered: it is asked again once the cluster is back.
          this.answers.delete(key);
          this.onLost(error);
        }
      }
    }
    this.onChange();
  }
}
