import {
  evaluateGiven,
  type GivenRequest,
  intersectHostnames,
  type TraceAnswer,
  traceAnswers,
} from '../../src/analysis';
import type { KubernetesObject } from '../../src/gatewayApi/types';

/** A request to a fleet, with what the trace says. */
export interface Traced {
  readonly objects: readonly KubernetesObject[];
  readonly given: GivenRequest;
  readonly answer: TraceAnswer;
}

/** Where Envoy Gateway 1.9.1 with Envoy 1.40 differs from the specification. */
export interface EnvoyDifference {
  readonly name: string;
  /** The text of the specification. */
  readonly text: string;
  /** The answers that Envoy gives then, of which each is exact. Empty where the rule does not apply. */
  readonly predict: (traced: Traced) => readonly TraceAnswer[];
}

type Fields = Readonly<Record<string, unknown>>;
type Spec = {
  spec: {
    hostnames?: string[];
    listeners: Fields[];
    rules: Array<{ matches?: Fields[]; filters?: Fields[] }>;
  };
};

function again(objects: readonly KubernetesObject[], given: GivenRequest): readonly TraceAnswer[] {
  return traceAnswers(evaluateGiven(objects, []), given);
}

// The answers that an answer stands for.
function each(answer: TraceAnswer): readonly TraceAnswer[] {
  return answer.outcome === 'unknown' ? answer.alternatives : [answer];
}

// Envoy chooses the routes of a listener by its SNI alone. Envoy Gateway leaves out hostnames that
// another, more specific listener has.
function onlyListener({ objects, given, answer }: Traced): readonly TraceAnswer[] {
  const taken = answer.listener?.name;
  const gateway = objects.find(({ kind }) => kind === 'Gateway') as unknown as Spec | undefined;
  const own = answer.listener?.hostname ?? '';
  const others = (gateway?.spec.listeners ?? [])
    .filter(({ name, protocol }) => protocol === 'HTTPS' && name !== taken)
    .flatMap(({ hostname }) => (typeof hostname === 'string' ? hostname : []))
    .filter(hostname => intersectHostnames(own, hostname) === hostname);
  const alone = objects.map(object => {
    const { spec } = object as unknown as Spec;
    if (object.kind === 'Gateway') {
      const listeners = spec.listeners.filter(
        ({ name, protocol }) => name === taken || protocol !== 'HTTPS'
      );
      return { ...object, spec: { ...spec, listeners } };
    }
    if (!object.kind.endsWith('Route') || spec.hostnames === undefined) return object;
    const hostnames = spec.hostnames.filter(hostname => !others.includes(hostname));
    const left = hostnames.length > 0 ? hostnames : ['nowhere.invalid'];
    return { ...object, spec: { ...spec, hostnames: left } };
  });
  return again(alone, given);
}

function methodsAsHeaders({ objects, given }: Traced): readonly TraceAnswer[] {
  const changed = objects.map(object => {
    if (object.kind !== 'HTTPRoute') return object;
    const { spec } = object as unknown as Spec;
    const rules = spec.rules.map(({ matches, ...rule }) => {
      if (matches === undefined) return rule;
      const own = matches.map(({ method, headers, ...match }) => {
        if (method === undefined) return headers === undefined ? match : { ...match, headers };
        const all = [{ name: ':method', value: method }, ...((headers as Fields[]) ?? [])];
        return { ...match, headers: all };
      });
      return { ...rule, matches: own };
    });
    return { ...object, spec: { ...spec, rules } };
  });
  const headers = { ...given.headers, ':method': given.method ?? 'GET' };
  return again(changed, { ...given, headers }).map(answer => ({
    ...answer,
    request: { ...answer.request, headers: withoutMethod(answer.request.headers) },
    alternatives: answer.alternatives.map(item => ({
      ...item,
      request: { ...item.request, headers: withoutMethod(item.request.headers) },
    })),
  }));
}

function withoutMethod(headers: TraceAnswer['request']['headers']) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== ':method'));
}

function ruleOf(objects: readonly KubernetesObject[], answer: TraceAnswer) {
  const { route, rule = 0 } = answer;
  const object = objects.find(
    ({ kind, metadata }) =>
      kind === route?.kind && metadata.name === route.name && metadata.namespace === route.namespace
  );
  return (object as unknown as Spec | undefined)?.spec.rules[rule];
}

// Envoy puts the replacement in the place of the characters of the prefix.
function literalPath(path: string, prefix: string, by: string): string {
  const [only = '', query] = path.split('?');
  // A trailing slash of the prefix does not count, but for the prefix `/`.
  const length = prefix === '/' ? 1 : prefix.replace(/\/$/, '').length;
  const replaced = `${by}${only.slice(length)}`;
  return query === undefined ? replaced : `${replaced}?${query}`;
}

function literalPrefix({ objects, answer: whole }: Traced): readonly TraceAnswer[] {
  return each(whole).flatMap((answer): readonly TraceAnswer[] => {
    const rule = ruleOf(objects, answer);
    const [match] = (rule?.matches ?? [{}]) as Array<{ path?: { value?: string } }>;
    const prefix = match?.path?.value ?? '/';
    const change = rule?.filters
      ?.map(({ requestRedirect, urlRewrite }) => (requestRedirect ?? urlRewrite) as Fields)
      .map(filter => filter?.path as { replacePrefixMatch?: string } | undefined)
      .find(path => path?.replacePrefixMatch !== undefined);
    const by = change?.replacePrefixMatch;
    if (by === undefined) return [];
    const { redirect } = answer;
    // A rewrite, unlike a redirect, loses a trailing slash of the replacement.
    const put = redirect === undefined ? by.replace(/\/$/, '') : by;
    const path = literalPath(answer.request.path, prefix, put) || '/';
    if (redirect !== undefined) {
      const location = redirect.location?.replace(redirect.path, () => path);
      return [{ ...answer, redirect: { ...redirect, path, location } }];
    }
    const backends = answer.backends.map(backend => ({
      ...backend,
      forwarded: { ...backend.forwarded, path },
    }));
    return [{ ...answer, backends }];
  });
}

function withoutUsualPort({ answer: whole }: Traced): readonly TraceAnswer[] {
  return each(whole).flatMap(answer => {
    const { redirect } = answer;
    if (redirect === undefined || (redirect.port !== 80 && redirect.port !== 443)) return [];
    const location = redirect.location?.replace(`:${redirect.port}/`, '/');
    return [{ ...answer, redirect: { ...redirect, location } }];
  });
}

function grpcUnknown({ answer: whole }: Traced): readonly TraceAnswer[] {
  return each(whole).flatMap(answer =>
    answer.grpcStatus === 14 ? [{ ...answer, grpcStatus: 2 }] : []
  );
}

/** All known differences. The first that predicts the answer of Envoy explains it. */
export const ENVOY_DIFFERENCES: readonly EnvoyDifference[] = [
  {
    name: 'no 421',
    text: 'Listener.hostname: "If another Listener does match the Host, the Gateway SHOULD return a 421."',
    predict: traced => (traced.answer.outcome === 'misdirected' ? onlyListener(traced) : []),
  },
  {
    name: 'a method counts as one header',
    text: 'HTTPRouteRule.matches: a "Method match" comes before the "Largest number of header matches".',
    predict: methodsAsHeaders,
  },
  {
    name: 'a prefix is replaced by its characters',
    text: 'HTTPPathModifier.replacePrefixMatch: "/foo/bar" with prefix "/foo" replaced by "/xyz/" is "/xyz/bar".',
    predict: literalPrefix,
  },
  {
    name: 'ports 80 and 443 are dropped from Location for either scheme',
    text: 'HTTPRequestRedirectFilter.port: no port only for HTTP with port 80 and HTTPS with port 443.',
    predict: withoutUsualPort,
  },
  {
    name: 'gRPC status 2 for an invalid backend',
    text: 'GRPCRouteRule.backendRefs: "all traffic which matches this rule MUST receive an `UNAVAILABLE` status", 14.',
    predict: grpcUnknown,
  },
];

// Differences can meet in one answer.
const MOST_AT_ONCE = 3;

/**
 * Finds the known differences that explain an answer of Envoy.
 *
 * @param agrees - Whether Envoy did what an answer says.
 * @returns Their names. Undefined if no known difference explains it.
 */
export function explainDifference(
  traced: Traced,
  agrees: (answer: TraceAnswer) => boolean,
  among: readonly EnvoyDifference[] = ENVOY_DIFFERENCES,
  left = MOST_AT_ONCE
): readonly string[] | undefined {
  if (left === 0) return undefined;
  const predictions = among.map(difference => ({
    difference,
    answers: difference.predict(traced),
  }));
  const exact = predictions.find(({ answers }) => answers.some(agrees));
  if (exact !== undefined) return [exact.difference.name];
  for (const { difference, answers } of predictions) {
    const others = among.filter(other => other !== difference);
    for (const answer of answers) {
      const more = explainDifference({ ...traced, answer }, agrees, others, left - 1);
      if (more !== undefined) return [difference.name, ...more];
    }
  }
  return undefined;
}
