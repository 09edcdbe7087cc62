import type { Kind, KubernetesObject } from '../../gatewayApi/types';
import type { MalformedObject } from '../../kube/answers/clusterObject';
import { type ClusterReader, failureKind } from '../../kube/clusterApi';
import { nameKey } from '../../kube/feedObject';
import {
  failedAnswer,
  type NamedTarget,
  namedTarget,
  type ObjectAnswer,
  readAnswer,
} from '../../kube/objectAnswer';

function keyFor(kind: Kind, namespace: string | undefined, name: string): string {
  return `${kind}/${nameKey(namespace, name)}`;
}

/**
 * Objects of one cluster that are requested by name, each once. Users often may get an object that
 * is shared with them although they may not list its kind.
 */
export class Lookups {
  private readonly answers = new Map<string, ObjectAnswer>();
  private readonly asking = new Set<string>();

  constructor(
    private readonly reader: ClusterReader,
    private readonly cluster: string,
    private readonly onChange: () => void,
    private readonly onLost: (error: unknown) => void
  ) {}

  /**
   * Reads an object; the first call sends the request.
   *
   * @param version - The version at which the cluster serves the kind.
   * @param namespace - Undefined for a cluster-scoped kind.
   * @returns The answer; `loading` until it arrives.
   */
  get(kind: Kind, version: string, namespace: string | undefined, name: string): ObjectAnswer {
    const key = keyFor(kind, namespace, name);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const loading = { state: 'loading' } as const;
    this.answers.set(key, loading);
    void this.ask(key, namedTarget(kind, version, namespace, name));
    return loading;
  }

  /** Reads an object that was read before once more; until then its answer stays. */
  reread(kind: Kind, version: string, namespace: string | undefined, name: string): void {
    const key = keyFor(kind, namespace, name);
    if (this.answers.has(key)) void this.ask(key, namedTarget(kind, version, namespace, name));
  }

  /** The object as it was last read; undefined if it was not found. */
  lastRead(kind: Kind, namespace: string | undefined, name: string): ObjectAnswer | undefined {
    const answer = this.answers.get(keyFor(kind, namespace, name));
    return answer?.state === 'found' ? answer : undefined;
  }

  /** The objects of one kind that were found so far. */
  found(kind: Kind): KubernetesObject[] {
    return [...this.answers].flatMap(([key, answer]) =>
      key.startsWith(`${kind}/`) && answer.state === 'found' ? [answer.object] : []
    );
  }

  /** The objects instead of which the cluster answered with something else. */
  malformed(): MalformedObject[] {
    return [...this.answers.values()].flatMap(answer =>
      answer.state === 'unread' ? answer.malformed ?? [] : []
    );
  }

  /** Drops every answer, so that the next `get` sends a new request. */
  forget(): void {
    this.answers.clear();
  }

  private async ask(key: string, target: NamedTarget): Promise<void> {
    if (this.asking.has(key)) return;
    this.asking.add(key);
    const answer = await this.answer(target);
    this.asking.delete(key);
    const before = this.answers.get(key);
    if (answer !== undefined) {
      this.answers.set(key, newer(before, answer));
    } else if (before?.state !== 'found') {
      // There is no answer yet: the object is requested again once the cluster is back.
      this.answers.delete(key);
    }
    if (this.answers.get(key) !== before) this.onChange();
  }

  private async answer(target: NamedTarget): Promise<ObjectAnswer | undefined> {
    try {
      return readAnswer(await this.reader.get(this.cluster, target.path), target);
    } catch (error) {
      const kind = failureKind(error);
      if (kind !== 'transient' && kind !== 'unauthenticated') return failedAnswer(error);
      this.onLost(error);
      return undefined;
    }
  }
}

// An unchanged object keeps its identity, so that it causes no rerender.
function newer(before: ObjectAnswer | undefined, read: ObjectAnswer): ObjectAnswer {
  if (before?.state !== 'found' || read.state !== 'found') return read;
  const { uid, resourceVersion } = read.object.metadata;
  const known = before.object.metadata;
  return known.uid === uid && known.resourceVersion === resourceVersion ? before : read;
}
