import { subjectOf } from '../../gatewayApi/kinds';
import type { Finding, GatewayVerdict, ObjectRef, RouteVerdict } from '../model';
import { Cell, type Work } from '../objects/cell';
import { objectKey } from '../objects/keys';
import type { ObjectCell } from '../objects/objectCells';
import type { KindConflict } from '../routes/kindConflicts';
import type { Claimant } from './firstComers';
import { type Member, NO_KEYS } from './indexes';
import type { LayeredWork } from './workQueue';

/**
 * Gateways precede the routes that depend on them. A contest between the routes of a Gateway follows.
 * Findings depend on all.
 */
export const LAYERS = ['gateway', 'route', 'contest', 'finding'] as const;
export type Layer = (typeof LAYERS)[number];

/** Where a route has no precedence, by the key of the listener. */
export type Conflicts = ReadonlyMap<string, KindConflict>;

const NO_CONFLICTS: Conflicts = new Map();
const NO_CONTESTS: ReadonlyMap<string, readonly KindConflict[]> = new Map();

export const NO_FINDINGS: readonly Finding[] = [];

/** Computes one layer of one object. */
export class EntryWork implements LayeredWork<Layer> {
  reads: Work['reads'] = [];
  dirty = false;

  constructor(readonly entry: Entry, readonly layer: Layer) {}
}

function verdictLayer(ref: ObjectRef): Layer | undefined {
  const subject = subjectOf(ref);
  return subject === 'gateway' || subject === 'route' ? subject : undefined;
}

/** An object under analysis with its computed results. The cell changes with the verdict. */
export class Entry extends Cell implements Member {
  readonly key: string;
  readonly ref: ObjectRef;
  gateway: GatewayVerdict | undefined;
  route: RouteVerdict | undefined;
  /** The verdict of a route without regard to other routes. */
  alone: RouteVerdict | undefined;
  /** The listeners where a route of another kind has precedence. */
  conflicts = NO_CONFLICTS;
  /** The conflicts on the listeners of a Gateway, by the key of the listener. */
  contests: ReadonlyMap<string, readonly KindConflict[]> = NO_CONTESTS;
  findings = NO_FINDINGS;
  attached = NO_KEYS;
  hostnames = NO_KEYS;
  naming = NO_KEYS;
  grants = NO_KEYS;
  claims = NO_KEYS;
  claimant: Claimant | undefined;
  /** Set for a Gateway or a route. */
  readonly verdictWork: EntryWork | undefined;
  /** Set for a Gateway. */
  readonly contestWork: EntryWork | undefined;
  private work: EntryWork | undefined;

  constructor(readonly cell: ObjectCell) {
    super();
    this.ref = cell.ref;
    this.key = objectKey(cell.ref);
    const layer = verdictLayer(cell.ref);
    this.verdictWork = layer === undefined ? undefined : new EntryWork(this, layer);
    this.contestWork = layer === 'gateway' ? new EntryWork(this, 'contest') : undefined;
  }

  /** Created only if rules are evaluated. */
  get findingWork(): EntryWork {
    return (this.work ??= new EntryWork(this, 'finding'));
  }
}
