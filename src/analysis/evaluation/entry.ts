import { subjectOf } from '../../gatewayApi/kinds';
import type { Finding, GatewayVerdict, ObjectRef, RouteVerdict } from '../model';
import { Cell, type Work } from '../objects/cell';
import { objectKey } from '../objects/keys';
import type { ObjectCell } from '../objects/objectCells';
import type { Claimant } from './firstComers';
import { type Member, NO_KEYS } from './indexes';
import type { LayeredWork } from './workQueue';

/** Gateways precede the routes that depend on them. Findings depend on both. */
export const LAYERS = ['gateway', 'route', 'finding'] as const;
export type Layer = (typeof LAYERS)[number];

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
  findings = NO_FINDINGS;
  attached = NO_KEYS;
  naming = NO_KEYS;
  grants = NO_KEYS;
  claims = NO_KEYS;
  claimant: Claimant | undefined;
  /** Set for a Gateway or a route. */
  readonly verdictWork: EntryWork | undefined;
  private work: EntryWork | undefined;

  constructor(readonly cell: ObjectCell) {
    super();
    this.ref = cell.ref;
    this.key = objectKey(cell.ref);
    const layer = verdictLayer(cell.ref);
    this.verdictWork = layer === undefined ? undefined : new EntryWork(this, layer);
  }

  /** Created only if rules are evaluated. */
  get findingWork(): EntryWork {
    return (this.work ??= new EntryWork(this, 'finding'));
  }
}
