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

/** The data that a rule reads besides its own object. Every read is recorded. */
export interface RuleContext {
  readonly reader: Reader;
  /** The verdict of a Gateway. Undefined if the Gateway does not exist. */
  readonly gateway: (ref: ObjectRef) => GatewayVerdict | undefined;
  /** The verdict of a route. Undefined if the route does not exist. */
  readonly route: (key: string) => RouteVerdict | undefined;
  /** Keys of the routes that a listener accepts. */
  readonly attached: (listener: Listener) => ReadonlySet<string>;
  /** Keys of the routes that a listener does not accept because of a route of another kind. */
  readonly losers: (listener: Listener) => ReadonlySet<string>;
  /** Keys of the routes for which it is unknown whether a listener accepts them. */
  readonly undecided: (listener: Listener) => ReadonlySet<string>;
  /** Keys of the routes that name a Gateway or one of its ListenerSets as parent. */
  readonly routesNaming: (gateway: ObjectRef) => ReadonlySet<string>;
  /** Keys of the objects that use the permission of a ReferenceGrant. */
  readonly usersOfGrant: (grant: ObjectRef) => ReadonlySet<string>;
  /** Keys of the Gateways that have a claim. See claims.ts. */
  readonly gatewaysAt: (claim: string) => ReadonlySet<string>;
  /**
   * The places where another route with the same match has precedence over the rule's route.
   * Contains the first route, by the name of the place (routePlaces.ts) and the key of the match.
   */
  readonly losses: (route: ObjectRef) => Losses;
  /** The conditions that a rule may explain only while it has read another kind. */
  readonly needy: readonly ExplainedCondition[];
}

/** The result of a rule. Code, severity, and object are added later. */
export interface Discovery {
  readonly message: Message;
  /** A field of the object. `''` means the whole object. */
  readonly path: string;
  readonly related?: readonly ObjectRef[];
  readonly fix?: Fix;
  /** Alternative fixes. The preferred one is `fix`. */
  readonly otherFixes?: readonly Fix[];
  /** Set only if it differs from the severity of the rule. */
  readonly severity?: Severity;
}

/** The content of the rule's page in docs/findings. Markdown, one or more paragraphs per field. */
export interface Explanation {
  /** One line, without a final period. */
  readonly title: string;
  readonly meaning: string;
  /** A minimal manifest for which the rule reports a finding. */
  readonly example: string;
  readonly fix: string;
  /** The title and URL of the section in the specification. */
  readonly specification: { readonly title: string; readonly url: string };
}

/** A condition that a controller reports and that a finding explains. */
export interface ExplainedCondition {
  readonly type: 'Accepted' | 'ResolvedRefs' | 'Conflicted' | 'PartiallyInvalid' | 'Programmed';
  /**
   * The owner of the condition:
   * - `object`: the object itself.
   * - `parentRef`: a route, for the parentRef in the path of the finding.
   * - `everyParentRef`: a route, for any parentRef. References do not depend on the parent.
   * - `listener`: the listener in the path of the finding.
   * - `everyAncestor`: a policy, for any ancestor. Its targets do not depend on the ancestor.
   */
  readonly of: 'object' | 'parentRef' | 'everyParentRef' | 'listener' | 'everyAncestor';
  /** The reasons that controllers give for the problem. Undefined if it may be any reason. */
  readonly only?: readonly string[];
  /** The reasons that name another problem. */
  readonly except?: readonly string[];
  /**
   * The kind that the finding is read from, as group and kind. While it is not read, the finding may
   * be missing although the problem exists.
   */
  readonly needs?: readonly [group: string, kind: string];
}

/** A finding of an earlier rule about the same object. */
export interface EarlierFinding {
  readonly finding: Finding;
  readonly explains: readonly ExplainedCondition[];
}

/**
 * The part of the answer about a route to which a finding belongs:
 * - `attachment`: why a parent does not accept the route, fully or partly.
 * - `permission`: a reference is not permitted. Does not imply that requests fail.
 */
export type Stage = 'attachment' | 'permission';

/** The kinds of objects that a rule may check, with the type of their verdicts. */
interface VerdictOf {
  readonly route: RouteVerdict;
  readonly gatewayClass: undefined;
  readonly gateway: GatewayVerdict;
  readonly listenerSet: undefined;
  readonly grant: undefined;
  readonly policy: undefined;
}

/**
 * Checks one object.
 *
 * @param earlier - The findings of the rules that come before this rule in the table.
 * @returns The results, in a stable order.
 */
export type Evaluate<S extends Subject> = (
  object: KubernetesObject,
  verdict: VerdictOf[S],
  context: RuleContext,
  earlier: readonly EarlierFinding[]
) => Discovery[];

/** One finding code: when it is reported, its messages, and its meaning. */
export interface Rule<Code extends string = string> {
  /** Stable, because users reference it in their pipelines. */
  readonly code: Code;
  readonly severity: Severity;
  /** Undefined if the finding is not a part of that answer. */
  readonly stage?: Stage;
  /** Empty if no controller reports the finding in a condition of the object. */
  readonly explains: readonly ExplainedCondition[];
  /** The message texts. Undefined if the rule only forwards the messages of a check. */
  readonly sentences?: SentenceTable;
  readonly explanation: Explanation;
  /** The check functions, by kind of object. */
  readonly evaluate: { readonly [S in Subject]?: Evaluate<S> };
}

/** Declares a rule and keeps its code as a literal type. */
export function rule<Code extends string>(definition: Rule<Code>): Rule<Code> {
  return definition;
}

/** Adds code, severity, and object to the result of a rule. */
export function finding(
  { code, severity }: Rule,
  object: ObjectRef,
  discovery: Discovery
): Finding {
  return { code, object, ...discovery, severity: discovery.severity ?? severity };
}
