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
import type { SentenceTable } from '../words/sentences';
import type { Losses } from './firstComers';

/** What a rule reads beside the object that it is about. Everything read is noted. */
export interface RuleContext {
  readonly reader: Reader;
  /** The verdict of a Gateway; undefined if it does not exist. */
  readonly gateway: (ref: ObjectRef) => GatewayVerdict | undefined;
  /** The verdict of a route; undefined if it does not exist. */
  readonly route: (key: string) => RouteVerdict | undefined;
  /** Keys of the routes that a listener accepts. */
  readonly attached: (listener: Listener) => ReadonlySet<string>;
  /** Keys of the routes of which it is not known whether a listener accepts them. */
  readonly undecided: (listener: Listener) => ReadonlySet<string>;
  /** Keys of the routes that name a Gateway, or a ListenerSet of it, as parent. */
  readonly routesNaming: (gateway: ObjectRef) => ReadonlySet<string>;
  /** Keys of the objects that a ReferenceGrant permits something. */
  readonly usersOfGrant: (grant: ObjectRef) => ReadonlySet<string>;
  /** Keys of the Gateways that claim something; the claims are those of claims.ts. */
  readonly gatewaysAt: (claim: string) => ReadonlySet<string>;
  /**
   * Where another route has the same match as the route that the rule is about and comes before it:
   * the first of all that have it, by the name of the place (routePlaces.ts) and the match's key.
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
  /** Other changes that fix it too; the first choice is `fix`. */
  readonly otherFixes?: readonly Fix[];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
}

/** What a rule's page in docs/findings says. In Markdown, one paragraph each or more. */
export interface Explanation {
  /** One line, without a full stop. */
  readonly title: string;
  readonly meaning: string;
  /** A manifest in which the rule finds something, as short as can be. */
  readonly example: string;
  readonly fix: string;
  /** The section of the specification, as its title and address. */
  readonly specification: { readonly title: string; readonly url: string };
}

/** A condition that a controller reports and that a finding accounts for. */
export interface ExplainedCondition {
  readonly type: 'Accepted' | 'ResolvedRefs' | 'Conflicted';
  /**
   * Whose condition it is:
   * - `object`: that of the object itself.
   * - `parentRef`: that of a route for the parentRef which the finding's path names.
   * - `everyParentRef`: that of a route for any parentRef; references do not depend on the parent.
   * - `listener`: that of the listener which the finding's path names.
   */
  readonly of: 'object' | 'parentRef' | 'everyParentRef' | 'listener';
}

/**
 * What part of the answer about a route a finding is:
 * - `attachment`: why a parent does not accept the route, in full or in part.
 * - `permission`: that a reference is not permitted, without saying that requests fail.
 */
export type Stage = 'attachment' | 'permission';

/** The kinds of objects that a rule may be about, with the verdict of each. */
interface VerdictOf {
  readonly route: RouteVerdict;
  readonly gatewayClass: undefined;
  readonly gateway: GatewayVerdict;
  readonly listenerSet: undefined;
  readonly grant: undefined;
}

/**
 * Looks at one object.
 *
 * @param object - As it stands.
 * @param verdict - What analysis concluded of it.
 * @param context - What else there is.
 * @returns What it found, in a stable order.
 */
export type Evaluate<S extends Subject> = (
  object: KubernetesObject,
  verdict: VerdictOf[S],
  context: RuleContext
) => Discovery[];

/** One finding code: when it fires, what it says and what it means. */
export interface Rule<Code extends string = string> {
  /** Stable: people write it into their pipelines. */
  readonly code: Code;
  readonly severity: Severity;
  /** Undefined for what is no part of that answer. */
  readonly stage?: Stage;
  /** Empty for what no controller reports in a condition of the object. */
  readonly explains: readonly ExplainedCondition[];
  /** What its messages say; undefined if it only passes on those of a check. */
  readonly sentences?: SentenceTable;
  readonly explanation: Explanation;
  /** By the kind of object in which it finds something. */
  readonly evaluate: { readonly [S in Subject]?: Evaluate<S> };
}

/** Declares a rule, with its code as a type. */
export function rule<Code extends string>(definition: Rule<Code>): Rule<Code> {
  return definition;
}

/** Completes what a rule found. */
export function finding(
  { code, severity }: Rule,
  object: ObjectRef,
  discovery: Discovery
): Finding {
  return { code, object, ...discovery, severity: discovery.severity ?? severity };
}
