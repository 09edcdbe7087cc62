import type { MalformedObject } from '../../kube/answers/clusterObject';
import { FirstFew } from '../basics/overflow/FirstFew';
import { useWords } from '../words/useWords';
import { malformedObjectText } from './malformedObjectText';

export interface MalformedObjectListProps {
  readonly cluster: string;
  readonly malformed: readonly MalformedObject[];
}

/** The objects that a cluster answers in a form that cannot be used. */
export function MalformedObjectList({ cluster, malformed }: MalformedObjectListProps) {
  const { t } = useWords();
  return (
    <>
      {t('{{cluster}} answers with malformed objects, which are left out:', { cluster })}
      <FirstFew items={malformed} label={object => malformedObjectText(object, t)} />
    </>
  );
}
