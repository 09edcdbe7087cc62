import type { AnalysisSource } from '../../src/analysis/evaluation/clusterAnalysis';
import { ANALYSED_KINDS, kindInfo, READINESS_KINDS } from '../../src/gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../src/gatewayApi/types';
import { malformedText } from '../../src/kube/answers/malformedText';
import { type ClusterReader, failureKind } from '../../src/kube/clusterApi';
import { type Coverage, coverageOf, type FeedState } from '../../src/kube/coverage';
import {
  type ServedKinds,
  servedVersion,
  servesGatewayApi,
  servesUnread,
} from '../../src/kube/discovery';
import { type FeedList, type ListTarget, listTarget, readFeedList } from '../../src/kube/feedList';
import { nameKey } from '../../src/kube/feedObject';
import type { Gate } from '../../src/kube/gate';
import {
  failedAnswer,
  type NamedTarget,
  namedTarget,
  type ObjectAnswer,
  readAnswer,
} from '../../src/kube/objectAnswer';
import type { ReadPolicies } from '../../src/kube/policyResources';
import { readRelease, type Release } from '../../src/kube/release';
import { problemOf } from './clusterProblem';
import { readLivePolicies } from './livePolicies';
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
  private release: Release | undefined;
  private policies: ReadPolicies | undefined;
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
    const release = this.readRelease();
    const policies = this.vendorPolicies();
    const problems = await Promise.all(
      CLUSTER_KINDS.map(async kind => {
        const version = servedVersion(kind, this.discovery);
        if (version === undefined) return [];
        try {
          return this.note(kind, await this.list(kind, version));
        } catch (error) {
          return await this.instead(kind, version, error);
        }
      })
    );
    this.problems.push(...problems.flat());
    this.release = await release;
    this.policies = await policies;
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

  readPolicies(): ReadPolicies | undefined {
    return this.policies;
  }

  bundleVersion(): string | undefined {
    return this.release?.bundleVersion;
  }

  lookup(kind: Kind, namespace: string | undefined, name: string): ObjectAnswer {
    const key = `${kind}/${nameKey(namespace, name)}`;
    const known = this.named.get(key);
    if (known !== undefined) return known;
    const version = servedVersion(kind, this.discovery);
    if (version === undefined) return this.unserved(kind);
    const loading = { state: 'loading' } as const;
    this.named.set(key, loading);
    this.asking.push(this.ask(key, namedTarget(kind, version, namespace, name)));
    return loading;
  }

  private unserved(kind: Kind): ObjectAnswer {
    return servesUnread(kind, this.discovery) === undefined
      ? { state: 'unread', message: '' }
      : { state: 'absent' };
  }

  // Returns what had to be left out of the list.
  private note(
    kind: Kind,
    { items, malformed }: FeedList,
    namespace?: string,
    others: readonly FeedState[] = []
  ): ClusterProblem[] {
    const lacking = malformed.length > 0;
    const feed = { namespace, synced: true, hindered: false, lacking };
    this.kinds.set(kind, { objects: items, feeds: [...others, feed], lost: false });
    return malformed.map(object => ({ reason: 'malformed', kind, message: malformedText(object) }));
  }

  private async list(kind: Kind, version: string, namespace?: string): Promise<FeedList> {
    return await this.readList(listTarget(kind, version, namespace));
  }

  private async readList(target: ListTarget): Promise<FeedList> {
    return await this.gate.run(async () => {
      try {
        return await readFeedList(this.reader, this.name, target, { limit: PAGE });
      } catch (error) {
        // The continue token expired: list without pages, as client-go does.
        if (failureKind(error) !== 'gone') throw error;
        return await readFeedList(this.reader, this.name, target);
      }
    });
  }

  private async vendorPolicies(): Promise<ReadPolicies | undefined> {
    const { name, reader, namespace, discovery } = this;
    if (!servesGatewayApi(discovery)) return undefined;
    return await readLivePolicies({
      cluster: name,
      reader: { get: (cluster, path) => this.gate.run(() => reader.get(cluster, path)) },
      readList: target => this.readList(target),
      resources: discovery.resources,
      namespace,
    });
  }

  // A user who cannot list all namespaces may be able to list the namespace of the context.
  private async instead(kind: Kind, version: string, error: unknown): Promise<ClusterProblem[]> {
    const failed = failureKind(error);
    const problem = { kind, ...problemOf(error) };
    const refused = { namespace: undefined, synced: false, hindered: true };
    if (failed !== 'forbidden') {
      const lost = failed === 'transient' || failed === 'unauthenticated';
      const feed = { ...refused, hindered: !lost, failed: true };
      this.kinds.set(kind, { objects: [], feeds: [feed], lost });
      return [problem];
    }
    const { namespace } = this;
    try {
      if (namespace === undefined || !kindInfo(kind).namespaced) throw error;
      const found = await this.list(kind, version, namespace);
      const malformed = this.note(kind, found, namespace, [refused]);
      if (kindInfo(kind).optional === true) return malformed;
      return [{ ...problem, onlyNamespace: namespace }, ...malformed];
    } catch {
      this.kinds.set(kind, { objects: [], feeds: [refused], lost: false });
      return kindInfo(kind).optional === true ? [] : [problem];
    }
  }

  // A cluster that answers everything else is judged without its release.
  private async readRelease(): Promise<Release | undefined> {
    try {
      return await this.gate.run(() => readRelease(this.reader, this.name));
    } catch {
      return undefined;
    }
  }

  private async ask(key: string, target: NamedTarget): Promise<void> {
    try {
      const answer = await this.gate.run(() => this.reader.get(this.name, target.path));
      this.named.set(key, readAnswer(answer, target));
    } catch (error) {
      this.named.set(key, failedAnswer(error));
    }
  }
}
