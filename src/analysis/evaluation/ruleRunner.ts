import type { Subject } from '../../gatewayApi/kinds';
import type { KubernetesObject } from '../../gatewayApi/types';
import type { Finding, ObjectRef } from '../model';
import type { Reader } from '../objects/reader';
import { type Entry, NO_FINDINGS } from './entry';
import type { Indexes } from './indexes';
import {
  type Discovery,
  type EarlierFinding,
  finding as findingOf,
  type Rule,
  type RuleContext,
} from './rule';
import { dependsOnVariable } from './variables';

/** Gives rules access to other objects. */
export interface Entries {
  /** The entry of any object. The object does not need to exist. */
  entry(ref: ObjectRef): Entry;
  /** The entry of an object that was reported before. */
  known(key: string): Entry | undefined;
}

interface Evaluator {
  readonly rule: Rule;
  // The verdict has the type of the subject, because the table is built per subject.
  readonly evaluate: (
    object: KubernetesObject,
    verdict: unknown,
    context: RuleContext,
    earlier: readonly EarlierFinding[]
  ) => Discovery[];
}

function evaluators(rules: readonly Rule[]): ReadonlyMap<string, readonly Evaluator[]> {
  const found = new Map<string, Evaluator[]>();
  rules.forEach(rule =>
    Object.entries(rule.evaluate).forEach(([subject, evaluate]) => {
      const known = found.get(subject) ?? [];
      found.set(subject, [...known, { rule, evaluate: evaluate as Evaluator['evaluate'] }]);
    })
  );
  return found;
}

function contextOf(
  rules: readonly Rule[],
  reader: Reader,
  indexes: Indexes,
  { entry, known }: Entries
): RuleContext {
  return {
    needy: rules.flatMap(({ explains }) => explains.filter(({ needs }) => needs !== undefined)),
    reader,
    gateway: ref => {
      const found = entry(ref);
      reader.note(found);
      return found.gateway;
    },
    route: key => {
      const found = known(key);
      if (found === undefined) return undefined;
      reader.note(found);
      return found.route;
    },
    ...indexes.forRules(cell => reader.note(cell)),
    // `takeStirred` reports the affected routes, so no read is recorded here.
    losses: route => indexes.lossesOf(entry(route)),
  };
}

/** Evaluates the rules for one object at a time. */
export class RuleRunner {
  private readonly bySubject: ReadonlyMap<string, readonly Evaluator[]>;
  private readonly context: RuleContext;

  /** @param rules - Their order determines the order of the findings of an object. */
  constructor(rules: readonly Rule[], reader: Reader, indexes: Indexes, entries: Entries) {
    this.bySubject = evaluators(rules);
    this.context = contextOf(rules, reader, indexes, entries);
  }

  /**
   * Evaluates the rules for an object.
   *
   * @param entry - The entry of the object, with its verdict.
   * @param subject - Undefined if no rule evaluates the object.
   */
  find(
    { ref, route, gateway }: Entry,
    object: KubernetesObject,
    subject: Subject | undefined
  ): readonly Finding[] {
    const evaluators = this.bySubject.get(subject ?? '');
    if (evaluators === undefined) return NO_FINDINGS;
    const verdict = route ?? gateway;
    const found: Finding[] = [];
    const earlier: EarlierFinding[] = [];
    for (const { rule, evaluate } of evaluators) {
      const discoveries = evaluate(object, verdict, this.context, earlier);
      for (const discovery of discoveries) {
        if (dependsOnVariable(object, discovery)) continue;
        const finding = findingOf(rule, ref, discovery);
        found.push(finding);
        if (rule.explains.length > 0) earlier.push({ finding, explains: rule.explains });
      }
    }
    return found.length === 0 ? NO_FINDINGS : found;
  }
}
