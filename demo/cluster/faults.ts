/** Requests that the user of the cluster has no permission for. */
export interface ForbiddenRule {
  /** Plural names; `*` is every resource. */
  resources: string[];
  /** API groups; absent is every group. */
  groups?: string[];
  /** get, list, watch, create, update, patch, delete, deletecollection; absent is every verb. */
  verbs?: string[];
  /** Namespaces; absent is every namespace and the whole cluster. */
  namespaces?: string[];
  /** Only requests without a namespace, as if only a Role permits the others. */
  clusterScopeOnly?: boolean;
}

/** A fault of a cluster. It lasts until it is cleared, unless its line says otherwise. */
export type Fault =
  /** No server listens at the API server's address; open watches break. */
  | { kind: 'refused' }
  /** Every answer takes this much longer, in milliseconds. */
  | { kind: 'slow'; delayMs: number }
  /** Accepts connections, but never answers and sends nothing to open watches. */
  | { kind: 'hung' }
  /**
   * Answers requests for objects with a server error, as without etcd. Discovery works.
   * `resources` are plural names; absent is every resource.
   */
  | { kind: 'serverError'; code: number; message: string; resources?: string[] }
  /**
   * Answers GET requests with something else than was asked for, by path. `bodies` replace the
   * answer; `items` come after the items of a list.
   */
  | { kind: 'oddAnswers'; bodies?: Record<string, unknown>; items?: Record<string, unknown[]> }
  /** 401 for every request, except with the token, if one is given. */
  | { kind: 'unauthorized'; token?: string }
  /** 403 for requests that match a rule; access reviews answer accordingly. */
  | { kind: 'forbidden'; rules: ForbiddenRule[] }
  /**
   * An admission rule refuses every new object and change, with 403 and this message.
   * `resources` are plural names; absent is every resource.
   */
  | { kind: 'admission'; message: string; resources?: string[] }
  /** The Gateway API is not installed. */
  | { kind: 'missingCrds' }
  /** The Gateway API's kinds are served as v1beta1 or not at all. */
  | { kind: 'onlyV1beta1' }
  /** Refuses to upgrade connections to WebSockets. */
  | { kind: 'noWebSockets' }
  /** Every watch sends one message that cannot be read, and closes. */
  | { kind: 'unreadableWatch' }
  /** The next watches with a resourceVersion (by default one) end at once with a 410 event. */
  | { kind: 'watchGone'; times?: number }
  /** Breaks all watches that are open now; it need not be cleared. */
  | { kind: 'dropSockets' }
  /** `/apis` has the plain forms of discovery only, as before Kubernetes 1.26. */
  | { kind: 'noAggregatedDiscovery' };

export type FaultKind = Fault['kind'];

/** The faults of one cluster, at most one of a kind. */
export class Faults {
  private active = new Map<FaultKind, Fault>();

  set(fault: Fault): void {
    this.active.set(fault.kind, fault);
  }

  clear(kind?: FaultKind): void {
    if (kind) {
      this.active.delete(kind);
    } else {
      this.active.clear();
    }
  }

  get<K extends FaultKind>(kind: K): Extract<Fault, { kind: K }> | undefined {
    return this.active.get(kind) as Extract<Fault, { kind: K }> | undefined;
  }

  has(kind: FaultKind): boolean {
    return this.active.has(kind);
  }

  /** Whether this watch gets a 410 event. Counts down. */
  takeWatchGone(): boolean {
    const fault = this.get('watchGone');
    if (!fault) return false;
    const left = (fault.times ?? 1) - 1;
    if (left > 0) {
      this.set({ ...fault, times: left });
    } else {
      this.clear('watchGone');
    }
    return true;
  }
}
