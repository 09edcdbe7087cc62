import { objectKey, type ObjectRef, refOf } from '../../analysis';
import type { ObjectContext } from '../../components/context';
import { OwnAnswer } from '../../components/objectPage/answer/OwnAnswer';
import { messageText } from '../../components/words/messageText';
import { useWords } from '../../components/words/useWords';
import { useGatewayAnalysis, useStable } from '../../fleet';
import type { ListenerSet } from '../../gatewayApi/types';

export interface ListenerSetAnswerProps {
  readonly object: ListenerSet;
  /** Its parent. */
  readonly gateway: ObjectRef;
  readonly settled: boolean;
  readonly context: ObjectContext;
}

/** Whether the Gateway accepts a ListenerSet and serves its listeners. */
export function ListenerSetAnswer({ object, gateway, settled, context }: ListenerSetAnswerProps) {
  const { t } = useWords();
  const { verdict } = useGatewayAnalysis(context.cluster, useStable(gateway));
  const key = objectKey(refOf(object));
  const own = verdict?.listenerSets.find(({ listenerSet }) => objectKey(listenerSet) === key);
  const text = own && messageText(own.allowed.message, t);
  return <OwnAnswer object={object} text={text} settled={settled} context={context} />;
}
