import type { AnalysisSource } from '../../src/analysis/evaluation/clusterAnalysis';
import { ANALYSED_KINDS, kindInfo, READINESS_KINDS } from '../../src/gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../src/gatewayApi/types';
import { type ClusterReader, failureKind } from '../../src/kube/clusterApi';
import { type Coverage, coverageOf, type FeedState } from '../../src/kube/coverage';
import { type ServedKinds, servedVersion, servesUnread } from '../../src/kube/discovery';
import { readFeedList } from '../../src/kube/feedList';
import { completeObject, nameKey } from '../../src/kube/feedObject';
import type { Gate } from '../../src/kube/gate';
import { failedAnswer, type ObjectAnswer } from '../../src/kube/objectAnswer';
import { apiVersionOf, resourcePath } from '../../src/kube/resourcePath';
import { problemOf } from './clusterProblem';
import type { ClusterProblem } from './problem';

/** The kinds that are read. Secrets and ConfigMaps never are. */
export const CLUSTER_KINDS: readonly Kind[] = [...ANALYSED_KINDS, ...READINESS_KINDS];

// As kubectl asks.
const PAGE = 500;

/** The result of reading a kind. */
interface KindRead {
  readonly objects: readonly KubernetesObject[];
  readonly feeds: readonly FeedState[];
  /** The server did not respond, as opposed to a refusal. */
  readonly lost: boolean;
}

/** The source of the analysis for one live cluster. It lists each kind once. */
export class LiveCluster implements AnalysisSource {
  /** What could not be read, in the order of the kinds. */
  readonly problems: ClusterProblem[] = [];
  private readonly kinds = new Map<Kind, KindRead>();
  private readonly named = new Map<string, ObjectAnswer>();
  private asking: Array<Promise<void>> = [];

  /**
   * @param gate - Limits parallel requests to the cluster.
   * @param namespace - The namespace to read where a kind cannot be listed in all namespaces.
   */
  constructor(
    private readonly name: string,
    private readonly reader: ClusterReader,
    private readonly discovery: ServedKinds,
    private readonly gate: Gate,
    private readonly namespace: string | undefined
  ) {}

  /** Lists every kind that the cluster serves. Failures go to `problems`. */
  async read(): Promise<void> {
    const problems = await Promise.all(
      CLUSTER_KINDS.map(async kind => {
        const version = servedVersion(kind, this.discovery);
        if (version === undefined) return undefined;
        try {
          const objects = await this.list(kind, version);
          this.note(kind, objects, [{ namespace: undefined, synced: true, hindered: false }]);
          return undefined;
        } catch (error) {
          return await this.instead(kind, version, error);
        }
      })
    );
    this.problems.push(...problems.filter(problem => problem !== undefined));
  }

  /**
   * Waits for the objects that the analysis requested by name.
   *
   * @returns Whether it requested any.
   */
  async answered(): Promise<boolean> {
    const { asking } = this;
    this.asking = [];
    await Promise.all(asking);
    return asking.length > 0;
  }

  objects(kind: Kind): readonly KubernetesObject[] {
    return this.kinds.get(kind)?.objects ?? [];
  }

  coverage(kind: Kind): Coverage {
    const read = this.kinds.get(kind);
    return coverageOf({
      discovered: true,
      served: read === undefined ? servesUnread(kind, this.discovery) : true,
      stale: read?.lost ?? false,
      feeds: read?.feeds ?? [],
    });
  }

  served(): ReadonlySet<string> | undefined {
    return this.discovery.served;
  }

  lookup(kind: Kind, namespace: string | undefined, name: string): ObjectAnswer {
    const key = `${kind}/${nameKey(namespace, name)}`;
    const known = this.named.get(key);
    if (known !== undefined) return known;
    const version = servedVersion(kind, this.discovery);
    if (version === undefined) return this.unserved(kind);
    const loading = { state: 'loading' } as const;
    this.named.set(key, loading);
    this.asking.push(this.ask(key, kind, resourcePath(kindInfo(kind), version, namespace, name)));
    return loading;
  }

  private unserved(kind: Kind): ObjectAnswer {
    return servesUnread(kind, this.discovery) === undefined
      ? { state: 'unread', message: '' }
      : { state: 'absent' };
  }

  private note(
    kind: Kind,
    objects: readonly KubernetesObject[],
    feeds: readonly FeedState[],
    lost = false
  ): void {
    this.kinds.set(kind, { objects, feeds, lost });
  }

  private async list(
    kind: Kind,
    version: string,
    namespace?: string
  ): Promise<readonly KubernetesObject[]> {
    const info = kindInfo(kind);
    const path = resourcePath(info, version, namespace);
    const apiVersion = apiVersionOf(info, version);
    const { items } = await this.gate.run(async () => {
      try {
        return await readFeedList(this.reader, this.name, path, { limit: PAGE });
      } catch (error) {
        // The continue token expired: list without pages, as client-go does.
        if (failureKind(error) !== 'gone') throw error;
        return await readFeedList(this.reader, this.name, path);
      }
    });
    return items
      .filter(item => Boolean(item?.metadata?.name))
      .map(item => completeObject(item, { kind, apiVersion }));
  }

  // A user who cannot list all namespaces may be able to list the namespace of the context.
  private async instead(
    kind: Kind,
    version: string,
    error: unknown
  ): Promise<ClusterProblem | undefined> {
    const failed = failureKind(error);
    const problem = { kind, ...problemOf(error) };
    const refused = { namespace: undefined, synced: false, hindered: true };
    if (failed !== 'forbidden') {
      const lost = failed === 'transient' || failed === 'unauthenticated';
      this.note(kind, [], [{ ...refused, hindered: !lost }], lost);
      return problem;
    }
    const { namespace } = this;
    try {
      if (namespace === undefined || !kindInfo(kind).namespaced) throw error;
      const objects = await this.list(kind, version, namespace);
      this.note(kind, objects, [refused, { namespace, synced: true, hindered: false }]);
      return { ...problem, onlyNamespace: namespace };
    } catch {
      this.note(kind, [], [refused]);
      return problem;
    }
  }

  private async ask(key: string, kind: Kind, path: string): Promise<void> {
    try {
      const object = await this.gate.run(() => this.reader.get(this.name, path));
      this.named.set(key, { state: 'found', object: object as never });
    } catch (error) {
      this.named.set(key, failedAnswer(error));
    }
  }
}
