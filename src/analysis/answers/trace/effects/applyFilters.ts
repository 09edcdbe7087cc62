import { text } from '../../../../gatewayApi/read';
import { backendReference } from '../../../../gatewayApi/references';
import type { ObjectRef } from '../../../model';
import { indexed } from '../../../objects/indexed';
import type { RawPathModifier, RawRedirect } from '../../../routes/redirectTarget';
import type { Message } from '../../../words/message';
import { sayTrace } from '../../../words/traceWords';
import type { TraceDoubt } from '../settle';
import type { TraceStep } from '../traceAnswer';
import { headerValues } from '../traceRequest';
import type { Tracing } from '../tracing';
import type { FilterEffects, FilterPlace } from './filterEffects';
import {
  combineHeaderChanges,
  headerChangeTexts,
  type HeaderEdits,
  readHeaderChanges,
} from './headerChanges';
import { mirrorEffect } from './mirror';
import { changedPath } from './pathChange';
import { tracedRedirect } from './redirect';

type RawFilter = Readonly<Record<string, unknown>>;

class FilterRun {
  private effects: FilterEffects;
  private field = '';

  constructor(
    before: FilterEffects,
    private readonly place: FilterPlace,
    private readonly tracing: Tracing
  ) {
    this.effects = { ...before, steps: [], doubts: before.doubts };
  }

  run(filters: unknown): FilterEffects {
    indexed(filters as readonly unknown[]).forEach(([index, raw]) => {
      this.field = `${this.place.field}.filters[${index}]`;
      this.apply(raw as RawFilter);
    });
    return this.effects;
  }

  private apply(filter: RawFilter): void {
    const type = text(filter.type);
    switch (type) {
      case 'RequestHeaderModifier':
        return this.requestHeaders(readHeaderChanges(filter.requestHeaderModifier));
      case 'ResponseHeaderModifier':
        return this.responseHeaders(readHeaderChanges(filter.responseHeaderModifier));
      case 'RequestMirror':
        return this.mirror(filter.requestMirror);
      case 'RequestRedirect':
        return this.redirect((filter.requestRedirect ?? {}) as RawRedirect);
      case 'URLRewrite':
        return this.rewrite(
          (filter.urlRewrite ?? {}) as { hostname?: unknown; path?: RawPathModifier }
        );
      case 'ExtensionRef':
        return this.extension((filter.extensionRef ?? {}) as RawFilter);
      case 'CORS':
        return this.cors();
      case 'ExternalAuth':
        return this.authorization(filter.externalAuth);
      default:
        return this.doubt(sayTrace('filterUnknown', { type }));
    }
  }

  private set(changes: Partial<FilterEffects>): void {
    this.effects = { ...this.effects, ...changes };
  }

  private step(message: Message, status: TraceStep['status'] = 'True'): TraceStep {
    const object = this.place.verdict.route;
    return { step: 'filter', status, message, object, field: this.field };
  }

  private say(
    message: Message,
    changes: Partial<FilterEffects>,
    status?: TraceStep['status']
  ): void {
    this.set({ ...changes, steps: [...this.effects.steps, this.step(message, status)] });
  }

  private doubt(message: Message, missing?: TraceDoubt['missing']): void {
    const step = this.step(message, 'Unknown');
    this.set({ doubts: [...this.effects.doubts, { step, missing }] });
  }

  private requestHeaders(changes: HeaderEdits): void {
    const { forwarded } = this.effects;
    const after = combineHeaderChanges(forwarded, changes);
    const { set, add, remove } = after;
    const message = sayTrace('requestHeaders', { changes: headerChangeTexts(changes) });
    this.say(message, { forwarded: { ...forwarded, set, add, remove } });
  }

  private responseHeaders(changes: HeaderEdits): void {
    const response = combineHeaderChanges(this.effects.response, changes);
    this.say(sayTrace('responseHeaders', { changes: headerChangeTexts(changes) }), { response });
  }

  private mirror(raw: unknown): void {
    const { route, references } = this.place.verdict;
    const field = `${this.field}.requestMirror.backendRef`;
    const verdict = references.find(item => item.field === field);
    const { mirror, step } = mirrorEffect(raw, route.namespace ?? '', verdict);
    const mirrors = mirror === undefined ? [] : [mirror];
    this.say(step.message, { mirrors: [...this.effects.mirrors, ...mirrors] }, step.status);
  }

  private pathAfter(change: RawPathModifier | null | undefined): string | undefined {
    const path = changedPath(change, this.effects.forwarded.path, this.place.match);
    if (path === undefined) this.doubt(sayTrace('prefixNeeded'));
    return path;
  }

  private redirect(raw: RawRedirect): void {
    const path = this.pathAfter(raw.path);
    if (path === undefined) return;
    const { host } = this.tracing.request;
    const redirect = tracedRedirect(raw, { ...this.place, host }, path);
    const { status, location = `${redirect.scheme}://…${path}` } = redirect;
    this.say(sayTrace('redirect', { location, status }), { redirect });
  }

  private rewrite({
    hostname,
    path: change,
  }: {
    hostname?: unknown;
    path?: RawPathModifier | null;
  }): void {
    const host = text(hostname);
    if (host !== '') {
      const forwarded = { ...this.effects.forwarded, host };
      this.say(sayTrace('host', { host }), { forwarded });
    }
    const path = this.pathAfter(change);
    if (path === undefined || path === this.effects.forwarded.path) return;
    this.say(sayTrace('path', { path }), { forwarded: { ...this.effects.forwarded, path } });
  }

  private extension({ group, kind, name }: RawFilter): void {
    const { namespace } = this.place.verdict.route;
    const target: ObjectRef = { group: text(group), kind: text(kind), namespace, name: text(name) };
    const found = this.tracing.reader.lookup(target);
    if (
      this.tracing.reader.serves(target.group, target.kind) === 'False' ||
      found.state === 'absent'
    ) {
      return this.say(sayTrace('extensionAbsent', { target }), { isError: true }, 'False');
    }
    if (found.state === 'unread') {
      return this.doubt(sayTrace('extensionUnread', { target }), found.missing);
    }
    return this.doubt(sayTrace('extension', { target }));
  }

  private cors(): void {
    const { request } = this.tracing;
    const isPreflight =
      request.method === 'OPTIONS' &&
      headerValues(request, 'access-control-request-method').length > 0;
    if (isPreflight) this.doubt(sayTrace('preflight'));
  }

  private authorization(raw: unknown): void {
    const { backendRef } = (raw ?? {}) as { backendRef?: Parameters<typeof backendReference>[0] };
    const { namespace } = this.place.verdict.route;
    const { weight, ...target } = backendReference(backendRef, namespace);
    void weight;
    this.doubt(sayTrace('authorization', { target }));
  }
}

/**
 * Applies the filters of a rule or of a backendRef to a request (HTTPRouteFilter, GRPCRouteFilter).
 *
 * @param filters - The raw filters. Values that are not filters are skipped.
 * @param before - What filters before them made of the request.
 * @returns What they make of it. `steps` has only the steps of these filters.
 */
export function applyFilters(
  filters: unknown,
  before: FilterEffects,
  place: FilterPlace,
  tracing: Tracing
): FilterEffects {
  return new FilterRun(before, place, tracing).run(filters);
}
