import { ObjectLink } from '../../components/links/ObjectLink';
import { useWords } from '../../components/words/useWords';
import type { Scope } from '../../fleet';
import type { ObjectNode } from '../../graph';
import { nodeName } from '../text/nodeText';

/** The name of an object, linked to its page if the object exists. */
export function NodeLink({ node, scope }: { node: ObjectNode; scope: Scope }) {
  const { t } = useWords();
  const name = nodeName(node, t);
  if (node.presence === 'missing') return <>{name}</>;
  return (
    <ObjectLink {...node.ref} cluster={node.cluster} scope={scope.clusters}>
      {name}
    </ObjectLink>
  );
}
