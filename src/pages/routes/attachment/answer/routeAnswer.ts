import type { Finding } from '../../../../analysis';
import { bySeverity } from '../../../../components/findings/bySeverity';
import type { Translate } from '../../../../components/words/translate';
import { text } from '../../../../gatewayApi/read';
import type { Route } from '../../../../gatewayApi/types';
import { needsAction } from '../parentFindings';
import type { Attachment } from '../useAttachment';
import type { AnswerLine } from './answerLine';
import { attachmentAnswer } from './attachmentAnswer';
import { reportedOnly } from './reportedOnly';

// A route can have 32 parents. The tab shows all of them.
const SHOWN = 3;

/** What the answer above a route's tabs says, so that the tabs do not say it again. */
export interface RouteAnswer {
  /** The first sentences, worst first. */
  readonly lines: readonly AnswerLine[];
  /** The number of further sentences. */
  readonly hidden: number;
  /** The worst finding, if no sentence is about a finding. */
  readonly extra: Finding | undefined;
  /** The findings that the answer states in full. */
  readonly stated: ReadonlySet<Finding>;
  /** Tells whether the answer contains a sentence. */
  readonly says: (sentence: string) => boolean;
}

/** Answers why a route receives traffic or not, as far as it fits above the tabs. */
export function routeAnswer(route: Route, attachment: Attachment, t: Translate): RouteAnswer {
  const { verdict, findings, aboveFindings, statuses } = attachment;
  const all =
    verdict === undefined
      ? reportedOnly(statuses, t)
      : attachmentAnswer({
          verdict,
          findings,
          aboveFindings,
          statuses,
          defaultGateways: text(route.spec?.useDefaultGateways) !== '',
          t,
        });
  // One more line needs as much space as the number of hidden ones.
  const lines = all.length <= SHOWN + 1 ? all : all.slice(0, SHOWN);
  const found = lines.flatMap(({ finding, twin }) => [finding ?? [], twin ?? []].flat());
  const extra = found.length === 0 ? bySeverity(findings.filter(needsAction))[0] : undefined;
  const stated = new Set(extra === undefined ? found : [extra]);
  return {
    lines,
    hidden: all.length - lines.length,
    extra,
    stated,
    says: sentence => lines.some(line => line.text.includes(sentence)),
  };
}
