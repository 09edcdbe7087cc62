import { backendReference } from '../../../../gatewayApi/references';
import type { RouteVerdict } from '../../../model';
import { indexed } from '../../../objects/indexed';
import { weightShares } from '../../../routes/weightShares';
import { sayTrace } from '../../../words/traceWords';
import { backendPolicy } from '../../backendPolicy';
import type { TraceDoubt } from '../settle';
import {
  endWay,
  stepOn,
  type TraceAnswer,
  type TracedBackend,
  type TraceStep,
  type TraceWay,
} from '../traceAnswer';
import type { Tracing } from '../tracing';
import type { FilterEffects } from './filterEffects';
import { judgeBackend } from './judgeBackend';

/** How the gateway answers the share of a rule that it cannot pass on. */
export type ShareFailure = (why: 'invalid' | 'unavailable') => Partial<TraceAnswer>;

interface SharedOut {
  readonly backends: TracedBackend[];
  readonly steps: TraceStep[];
  readonly doubts: TraceDoubt[];
  readonly mirrors: Array<TraceAnswer['mirrors'][number]>;
  errorShare: number;
  unavailableShare: number;
}

function isWhole(share: number): boolean {
  // Shares are fractions, whose sum is seldom exact.
  return share > 1 - 1e-9;
}

/**
 * Divides the requests of a rule among its backends by weight (BackendRef.weight).
 *
 * @param rule - The raw rule.
 * @param index - Its index in the route.
 * @param effects - What the filters of the rule make of the request.
 * @param withFilters - Applies the filters of a backendRef.
 * @param outcome - What it is called if no backend gets the request.
 */
export function traceBackends(
  way: TraceWay,
  rule: unknown,
  index: number,
  verdict: RouteVerdict,
  effects: FilterEffects,
  withFilters: (filters: unknown, field: string) => FilterEffects,
  failure: { readonly outcome: 'error' | 'rejected'; readonly answer: ShareFailure },
  tracing: Tracing
): TraceAnswer {
  const { route, references } = verdict;
  const raw = indexed((rule as { backendRefs?: readonly unknown[] } | null)?.backendRefs);
  const named = raw.map(
    ([at, item]) => [at, item, backendReference(item as object, route.namespace)] as const
  );
  const shares = weightShares(named.map(([, , { weight }]) => weight));
  const tally: SharedOut = {
    backends: [],
    steps: [],
    doubts: [],
    mirrors: [...effects.mirrors],
    errorShare: 0,
    unavailableShare: 0,
  };
  named.forEach(([at, item, reference], place) => {
    const share = shares[place] ?? 0;
    if (share === 0) return;
    const field = `.spec.rules[${index}].backendRefs[${at}]`;
    const judged = judgeBackend(
      reference,
      share,
      references.find(one => one.field === field),
      tracing
    );
    const step = (status: TraceStep['status']): TraceStep => ({
      step: 'backend',
      status,
      message: judged.message,
      object: route,
      field,
    });
    if (judged.is === 'invalid' || judged.is === 'unavailable') {
      tally[judged.is === 'invalid' ? 'errorShare' : 'unavailableShare'] += share;
      tally.steps.push(step('False'));
      return;
    }
    const own = withFilters((item as { filters?: unknown }).filters, field);
    tally.steps.push(...own.steps);
    if (own.isError) {
      tally.errorShare += share;
      return;
    }
    if (own.redirect === undefined) {
      if (judged.is === 'unknown')
        tally.doubts.push({ step: step('Unknown'), missing: judged.missing });
      else tally.steps.push(step('True'));
    }
    tally.doubts.push(...own.doubts.slice(effects.doubts.length));
    const copies = own.mirrors.slice(effects.mirrors.length);
    tally.mirrors.push(...copies.map(copy => ({ ...copy, percent: copy.percent * share })));
    tally.backends.push({
      reference,
      share,
      ready: judged.ready,
      policy: backendPolicy(tracing.evaluation, reference).policy,
      forwarded: own.forwarded,
      response: own.response,
      redirect: own.redirect,
    });
  });
  const { backends, steps, doubts, mirrors, errorShare, unavailableShare } = tally;
  const on = stepOn(way, steps);
  const shared = { mirrors, response: effects.response, errorShare, unavailableShare };
  if (doubts.length > 0) {
    const unknown = {
      ...stepOn(
        on,
        doubts.map(({ step }) => step)
      ),
    };
    const missing = doubts.flatMap(doubt => doubt.missing ?? []);
    return endWay(unknown, 'unknown', { ...shared, backends, missing });
  }
  if (backends.length === 0) {
    const isEmpty = errorShare + unavailableShare === 0;
    const none: TraceStep = {
      step: 'backend',
      status: 'False',
      message: sayTrace('noBackends'),
      object: route,
      field: `.spec.rules[${index}]`,
    };
    const why = unavailableShare > errorShare ? 'unavailable' : 'invalid';
    return endWay(isEmpty ? stepOn(on, [none]) : on, failure.outcome, {
      ...shared,
      ...failure.answer(why),
      errorShare: isEmpty ? 1 : errorShare,
    });
  }
  const [first] = backends as [TracedBackend];
  const served = backends.reduce((sum, { share }) => sum + share, 0);
  const same = backends.every(
    ({ redirect }) =>
      redirect?.location === first.redirect?.location && redirect?.path === first.redirect?.path
  );
  if (first.redirect !== undefined && same && isWhole(served)) {
    const { redirect } = first;
    return endWay(on, 'redirect', { ...shared, redirect, status: redirect.status });
  }
  return endWay(on, 'backend', { ...shared, backends });
}

/** An answer that filters leave open: what follows if they let the request pass. */
export function settleFilters(
  way: TraceWay,
  answer: TraceAnswer,
  doubts: readonly TraceDoubt[]
): TraceAnswer {
  if (doubts.length === 0) return answer;
  const steps = doubts.map(({ step }) => step);
  const missing = doubts.flatMap(doubt => doubt.missing ?? []);
  return endWay(stepOn(way, steps), 'unknown', {
    missing,
    alternatives: answer.outcome === 'unknown' ? answer.alternatives : [answer],
  });
}
