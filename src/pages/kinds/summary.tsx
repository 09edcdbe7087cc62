import { FirstFew } from '../../components/basics/FirstFew';
import { listenerText } from '../../components/basics/listenerText';
import { parentText } from '../../components/basics/routeParents';
import { ObjectLink } from '../../components/links/ObjectLink';
import type { Translate } from '../../components/words/translate';
import { useWords } from '../../components/words/useWords';
import { list } from '../../gatewayApi/read';
import { parentReference } from '../../gatewayApi/references';
import type { ListenerSet } from '../../gatewayApi/types';
import type { GenericObject } from './genericKind';
import { grantSentence } from './grantSentence';
import { policyTargets, targetText } from './policyTargets';

/** The Gateway (or other object) whose listeners a ListenerSet adds to. */
export function listenerSetParent(object: ListenerSet) {
  return parentReference(object.spec?.parentRef, object.metadata.namespace);
}

/**
 * What an object of a generic kind does, as text.
 *
 * @param object - The object as it arrived.
 */
export function summaryText(object: GenericObject, t: Translate): string {
  switch (object.kind) {
    case 'ReferenceGrant':
      return grantSentence(object, t);
    case 'BackendTLSPolicy':
      return policyTargets(object).map(targetText).join(', ');
    case 'ListenerSet':
      return [
        parentText(listenerSetParent(object)),
        ...list(object.spec?.listeners).map(listenerText),
      ].join(', ');
  }
}

export interface SummaryProps {
  readonly cluster: string;
  readonly object: GenericObject;
  readonly scope: readonly string[];
}

/** What an object of a generic kind does, with links to what it names. */
export function Summary({ cluster, object, scope }: SummaryProps) {
  const { t } = useWords();
  if (object.kind === 'ReferenceGrant') return <>{grantSentence(object, t)}</>;
  if (object.kind === 'BackendTLSPolicy') {
    return (
      <FirstFew
        items={policyTargets(object)}
        label={targetText}
        render={target => (
          <ObjectLink {...target} cluster={cluster} scope={scope}>
            {targetText(target)}
          </ObjectLink>
        )}
      />
    );
  }
  const parent = listenerSetParent(object);
  return (
    <>
      <ObjectLink {...parent} cluster={cluster} scope={scope}>
        {parentText(parent)}
      </ObjectLink>
      <FirstFew items={list(object.spec?.listeners)} label={listenerText} />
    </>
  );
}
