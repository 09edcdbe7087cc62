import { refOf } from '../../analysis';
import type { ObjectContext } from '../../components/context';
import { OwnAnswer } from '../../components/objectPage/answer/OwnAnswer';
import { gatewayVerdictLine } from '../../components/verdict/verdictLine';
import { useWords } from '../../components/words/useWords';
import { useGatewayAnalysis, useStable } from '../../fleet';
import type { Gateway } from '../../gatewayApi/types';

export interface GatewayAnswerProps {
  readonly object: Gateway;
  readonly settled: boolean;
  readonly context: ObjectContext;
}

/** Whether a Gateway serves its listeners, and how many routes are attached. */
export function GatewayAnswer({ object, settled, context }: GatewayAnswerProps) {
  const { t } = useWords();
  const { verdict, routes, attached } = useGatewayAnalysis(
    context.cluster,
    useStable(refOf(object))
  );
  const line = verdict && gatewayVerdictLine(verdict, { attached, naming: routes.length }, t);
  return <OwnAnswer object={object} text={line?.text} settled={settled} context={context} />;
}
