import type { Subject } from '../../gatewayApi/kinds';
import type { KubernetesObject } from '../../gatewayApi/types';
import type {
  Finding,
  Fix,
  GatewayVerdict,
  Listener,
  ObjectRef,
  RouteVerdict,
  Severity,
} from '../model';
import type { Reader } from '../objects/reader';
import type { Message } from '../words/message';
import type { Losses } from './firstComers';

/** What a rule reads beside the object that it is about. Everything read is noted. */
export interface RuleContext {
  readonly reader: Reader;
  /** The verdict of a Gateway; undefined where it is not there. */
  readonly gateway: (ref: ObjectRef) => GatewayVerdict | undefined;
  /** The verdict of a route; undefined where it is not there. */
  readonly route: (key: string) => RouteVerdict | undefined;
  /** Keys of the routes that a listener takes. */
  readonly attached: (listener: Listener) => ReadonlySet<string>;
  /** Keys of the routes of which it is not known whether a listener takes them. */
  readonly undecided: (listener: Listener) => ReadonlySet<string>;
  /** Keys of the routes that name a Gateway, or a ListenerSet of it, as parent. */
  readonly routesNaming: (gateway: ObjectRef) => ReadonlySet<string>;
  /** Keys of the objects that a ReferenceGrant permits something. */
  readonly usersOfGrant: (grant: ObjectRef) => ReadonlySet<string>;
  /** Keys of the Gateways that claim something; the claims are those of claims.ts. */
  readonly gatewaysAt: (claim: string) => ReadonlySet<string>;
  /**
   * Where another route has the same match as the route that the rule is about and comes before it:
   * the first of all who have it, by the name of the place (routePlaces.ts) and the match's key.
   */
  readonly losses: (route: ObjectRef) => Losses;
}

/** What a rule found; code, severity and object are added to it. */
export interface Discovery {
  readonly message: Message;
  /** A field of the object; `''` for the whole. */
  readonly path: string;
  readonly related?: readonly ObjectRef[];
  readonly fix?: Fix;
  /** Other changes that mend it too; the first choice is `fix`. */
  readonly otherFixes?: readonly Fix[];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
}

/** What a rule's page in docs/findings says. In Markdown, one paragraph each or more. */
export interface Explanation {
  /** One line, without a full stop. */
  readonly title: string;
  readonly meaning: string;
  /** A manifest in which it fires, as short as can be. */
  readonly example: string;
  readonly mend: string;
  /** The section of the specification, as its title and address. */
  readonly specification: { readonly title: string; readonly url: string };
}

interface RuleOf<S extends Subject, V> {
  /** Stable: people write it into their pipelines. */
  readonly code: string;
  readonly severity: Severity;
  readonly about: S;
  readonly explanation: Explanation;
  /**
   * Looks at one object.
   *
   * @param object - As it stands.
   * @param verdict - What analysis concluded of it.
   * @param context - What else there is.
   * @returns What it found, in a stable order.
   */
  readonly evaluate: (object: KubernetesObject, verdict: V, context: RuleContext) => Discovery[];
}

export type RouteRule = RuleOf<'route', RouteVerdict>;
export type GatewayClassRule = RuleOf<'gatewayClass', undefined>;
export type GatewayRule = RuleOf<'gateway', GatewayVerdict>;
export type ListenerSetRule = RuleOf<'listenerSet', undefined>;
export type GrantRule = RuleOf<'grant', undefined>;

/** One finding code: when it fires, and what it means. */
export type Rule = RouteRule | GatewayClassRule | GatewayRule | ListenerSetRule | GrantRule;

/** Completes what a rule found. */
export function finding(rule: Rule, object: ObjectRef, discovery: Discovery): Finding {
  return { code: rule.code, object, ...discovery, severity: discovery.severity ?? rule.severity };
}
