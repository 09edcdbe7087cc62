import type { Finding, RouteVerdict } from '../../../../analysis';
import type { ParentStatus } from '../../../../components/status/parentStatuses';
import type { Translate } from '../../../../components/words/translate';

export interface AnswerInput {
  readonly verdict: RouteVerdict;
  readonly findings: readonly Finding[];
  /** Findings about parents that cannot serve the route, by the index of the parentRef. */
  readonly aboveFindings: ReadonlyMap<number, readonly Finding[]>;
  readonly statuses: readonly ParentStatus[];
  /** The route sets `useDefaultGateways`. */
  readonly defaultGateways: boolean;
  readonly t: Translate;
}
