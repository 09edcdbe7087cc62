import type { Coverage } from '../../src/analysis';
import {
  ANALYSED_KINDS,
  type AnalysisSource,
  READINESS_KINDS,
} from '../../src/analysis/evaluation/clusterAnalysis';
import type { Lookup } from '../../src/fleet/model';
import { isGatewayApiKind, kindInfo } from '../../src/gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../src/gatewayApi/types';
import { type ClusterReader, failureKind, failureMessage } from '../../src/kube/clusterApi';
import { coverageOf, type FeedState } from '../../src/kube/coverage';
import type { Discovery } from '../../src/kube/discovery';
import { readFeedList } from '../../src/kube/feedList';
import { completeObject, objectKey } from '../../src/kube/feedObject';
import type { Gate } from '../../src/kube/gate';
import { resourcePath } from '../../src/kube/resourcePath';
import { problemOf } from './clusterProblem';
import type { ClusterProblem } from './problem';

/** The kinds that are read. Secrets and ConfigMaps never are. */
export const READ_KINDS: readonly Kind[] = [...ANALYSED_KINDS, ...READINESS_KINDS];

// As kubectl asks.
const PAGE = 500;

/** The result of reading a kind. */
interface KindRead {
  readonly objects: readonly KubernetesObject[];
  readonly feeds: readonly FeedState[];
  /** Whether the cluster serves the kind. */
  readonly served: boolean;
  /** The server did not respond, as opposed to a refusal. */
  readonly lost: boolean;
}

const NOT_SERVED: KindRead = { objects: [], feeds: [], served: false, lost: false };

/** The source of the analysis for one live cluster. It lists each kind once. */
export class LiveCluster implements AnalysisSource {
  /** What could not be read, in the order of the kinds. */
  readonly problems: ClusterProblem[] = [];
  private readonly kinds = new Map<Kind, KindRead>();
  private readonly named = new Map<string, Lookup>();
  private asking: Array<Promise<void>> = [];

  /**
   * @param gate - Limits parallel requests to the cluster.
   * @param namespace - The namespace to read where a kind cannot be listed in all namespaces.
   */
  constructor(
    private readonly name: string,
    private readonly reader: ClusterReader,
    private readonly discovery: Discovery,
    private readonly gate: Gate,
    private readonly namespace: string | undefined
  ) {}

  /** Lists every kind that the cluster serves. Failures go to `problems`. */
  async read(): Promise<void> {
    const problems = await Promise.all(
      READ_KINDS.map(async kind => {
        const version = this.versionOf(kind);
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
    const { served, lost, feeds } = this.kinds.get(kind) ?? NOT_SERVED;
    return coverageOf({ discovered: true, served, stale: lost, feeds });
  }

  served(): ReadonlySet<string> | undefined {
    return this.discovery.served;
  }

  lookup(kind: Kind, namespace: string | undefined, name: string): Lookup {
    const key = `${kind}/${objectKey(namespace, name)}`;
    const known = this.named.get(key);
    if (known !== undefined) return known;
    const version = this.versionOf(kind);
    if (version === undefined) return { state: 'absent' };
    const loading = { state: 'loading' } as const;
    this.named.set(key, loading);
    this.asking.push(this.ask(key, kind, resourcePath(kindInfo(kind), version, namespace, name)));
    return loading;
  }

  private note(
    kind: Kind,
    objects: readonly KubernetesObject[],
    feeds: readonly FeedState[],
    lost = false
  ): void {
    this.kinds.set(kind, { objects, feeds, served: true, lost });
  }

  private versionOf(kind: Kind): string | undefined {
    if (isGatewayApiKind(kind)) return this.discovery.versions[kind];
    // Without the Gateway API no verdict needs these kinds.
    return Object.keys(this.discovery.versions).length > 0 ? kindInfo(kind).versions[0] : undefined;
  }

  private async list(
    kind: Kind,
    version: string,
    namespace?: string
  ): Promise<readonly KubernetesObject[]> {
    const info = kindInfo(kind);
    const path = resourcePath(info, version, namespace);
    const apiVersion = info.group === '' ? version : `${info.group}/${version}`;
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
    // The kind was removed after discovery.
    if (failed === 'notFound') return undefined;
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
      this.named.set(
        key,
        failureKind(error) === 'notFound'
          ? { state: 'absent' }
          : { state: 'unread', message: failureMessage(error) }
      );
    }
  }
}
