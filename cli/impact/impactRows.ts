import {
  type AttachmentState,
  type Conclusion,
  formatMessage,
  type GatewayImpact,
  type ListenerImpact,
  objectText,
  type ParentImpact,
  type ParentState,
  type RequestImpact,
  requestLine,
  type RouteImpact,
  type Served,
} from '../../src/analysis';
import { outcomeText } from '../text/trace';
import type { ComparedCluster } from './comparedCluster';

/** Something that changes, in a few words. */
export interface ImpactRow {
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  /** A sentence about what is not good afterwards. */
  readonly why?: string;
  readonly isWorse: boolean;
}

const NOTHING = 'none';

function conclusionText(conclusion: Conclusion | undefined): string {
  if (conclusion === undefined) return NOTHING;
  return `${conclusion.status} (${conclusion.reason})`;
}

function servedText(served: Served | undefined): string {
  if (served === undefined) return NOTHING;
  if (served.status === 'True') return 'served';
  return `${served.status === 'False' ? 'not served' : 'unknown'} (${served.reason})`;
}

function parentStateText(state: ParentState | undefined): string {
  if (state === undefined) return NOTHING;
  const { accepted, served } = state;
  if (accepted.status !== 'True') {
    return `${accepted.status === 'False' ? 'refused' : 'unknown'} (${accepted.reason})`;
  }
  return served === undefined ? 'accepted' : servedText(served);
}

function attachmentText(state: AttachmentState | undefined): string {
  if (state === undefined) return NOTHING;
  const { attached, served } = state;
  if (attached !== 'True') return attached === 'False' ? 'refused' : 'unknown';
  return served === 'True' ? 'served' : served === 'False' ? 'not served' : 'unknown';
}

function isGood({ accepted, served }: ParentState): boolean {
  return accepted.status === 'True' && (served === undefined || served.status === 'True');
}

/** Why a parent does not accept or serve a route afterwards. */
function parentWhy({ after }: ParentImpact): string | undefined {
  return after === undefined || isGood(after) ? undefined : formatMessage(after.message);
}

function parentRows(parent: ParentImpact, subject: string, isWorse: boolean): ImpactRow[] {
  const { before, after, listeners } = parent;
  const ref = (after ?? before)?.parentRef;
  const at = `${subject} at ${ref === undefined ? '' : objectText(ref)}`;
  const [old, now] = [parentStateText(before), parentStateText(after)];
  if (old !== now || listeners.length === 0) {
    return [{ subject: at, before: old, after: now, why: parentWhy(parent), isWorse }];
  }
  return listeners.map(one => ({
    subject: `${at}, listener ${one.listener.name}`,
    before: attachmentText(one.before),
    after: attachmentText(one.after),
    why:
      one.after === undefined || one.after.served === 'True'
        ? undefined
        : formatMessage(one.after.message),
    isWorse,
  }));
}

function routeRows(impact: RouteImpact, isWorse: boolean): ImpactRow[] {
  const { route, health, parents, resolvedRefs } = impact;
  const subject = objectText(route);
  const [before, after] = [health.before?.level ?? NOTHING, health.after?.level ?? NOTHING];
  if (before !== after) {
    const why = parents.map(parentWhy).find(text => text !== undefined);
    const refs = resolvedRefs.after;
    const isOpen = refs !== undefined && refs.status !== 'True' && after !== 'attached';
    return [
      {
        subject,
        before,
        after,
        why: why ?? (isOpen ? formatMessage(refs.message) : undefined),
        isWorse,
      },
    ];
  }
  const rows = parents.flatMap(parent => parentRows(parent, subject, isWorse));
  const [old, now] = [resolvedRefs.before, resolvedRefs.after].map(conclusionText) as [
    string,
    string
  ];
  if (old === now) return rows;
  const name = `${subject}, ResolvedRefs`;
  return [...rows, { subject: name, before: old, after: now, isWorse }];
}

function routesText(count: number | undefined): string {
  return count === undefined ? NOTHING : `${count} ${count === 1 ? 'route' : 'routes'}`;
}

function listenerImpactRows(impact: ListenerImpact, owner: string): ImpactRow[] {
  const { name, conditions, served, attachedRoutes } = impact;
  const subject = `${owner}, listener ${name}`;
  const rows = conditions.map(({ type, before, after }) => ({
    subject: `${subject}, ${type}`,
    before: conclusionText(before),
    after: conclusionText(after),
    isWorse: false,
  }));
  const [old, now] = [servedText(served.before), servedText(served.after)];
  if (old !== now && rows.length === 0) {
    rows.push({ subject, before: old, after: now, isWorse: false });
  }
  if (attachedRoutes.before !== attachedRoutes.after) {
    const [few, more] = [routesText(attachedRoutes.before), routesText(attachedRoutes.after)];
    rows.push({ subject, before: few, after: more, isWorse: false });
  }
  return rows;
}

function gatewayRows({ owner, health, conditions, listeners }: GatewayImpact): ImpactRow[] {
  const subject = objectText(owner);
  const [before, after] = [health.before?.level ?? NOTHING, health.after?.level ?? NOTHING];
  const own = before === after ? [] : [{ subject, before, after, isWorse: false }];
  return [
    ...own,
    ...conditions.map(({ type, before: old, after: now }) => ({
      subject: `${subject}, ${type}`,
      before: conclusionText(old),
      after: conclusionText(now),
      isWorse: false,
    })),
    ...listeners.flatMap(listener => listenerImpactRows(listener, subject)),
  ];
}

// Two answers of the same outcome differ in something else.
function answerTexts({ before, after, parts }: RequestImpact): readonly [string, string] {
  const [old, now] = [outcomeText(before), outcomeText(after)];
  if (old !== now) return [old, now];
  return [old, `${now}, with another ${parts.join(', ')}`];
}

function requestRow(impact: RequestImpact, isWorse: boolean): ImpactRow {
  const { before } = impact;
  const at = before.gateway === undefined ? '' : ` at ${objectText(before.gateway)}`;
  const [old, now] = answerTexts(impact);
  return {
    subject: `${requestLine(before.request)}${at}`,
    before: old,
    after: now,
    isWorse,
  };
}

/** What changes in a cluster, apart from findings. */
export interface ImpactRows {
  readonly routes: readonly ImpactRow[];
  readonly gateways: readonly ImpactRow[];
  readonly requests: readonly ImpactRow[];
}

/** Describes what changes in a cluster. What gets worse comes first. */
export function impactRows({ impact, worse }: ComparedCluster): ImpactRows {
  const worstFirst = (rows: readonly ImpactRow[]) => [
    ...rows.filter(({ isWorse }) => isWorse),
    ...rows.filter(({ isWorse }) => !isWorse),
  ];
  return {
    routes: worstFirst(
      impact.routes.flatMap(route => routeRows(route, worse.routes.includes(route)))
    ),
    gateways: impact.gateways.flatMap(gatewayRows),
    requests: worstFirst(
      impact.requests.map(request => requestRow(request, worse.requests.includes(request)))
    ),
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Sums up what changes in a cluster, such as `1 new finding, 2 routes and 3 requests change`. */
export function impactSummary({ impact, worse }: ComparedCluster): string {
  const { findings, routes, gateways, requests } = impact;
  const parts = [
    [findings.fresh.length, 'new finding'],
    [findings.gone.length, 'solved finding'],
    [routes.length, 'changed route'],
    [gateways.length, 'changed Gateway'],
    [requests.length, 'changed request'],
  ] as const;
  const named = parts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  if (named.length === 0) return 'nothing changes';
  const count = worse.findings.length + worse.routes.length + worse.requests.length;
  return `${named.join(', ')}; ${count === 0 ? 'nothing' : count} ${
    count > 1 ? 'get' : 'gets'
  } worse`;
}
