import { parentText } from '../basics/parentText';
import { ObjectLink } from '../links/ObjectLink';
import { ConditionChip } from '../status/ConditionChip';
import type { RouteParent } from '../status/routeParents';
import { useWords } from '../words/useWords';

export interface RouteParentListProps {
  readonly parents: readonly RouteParent[];
  readonly cluster: string;
  /** The clusters that links keep in their query. */
  readonly scope: readonly string[];
}

/** The parents of a route as links, with the `Accepted` that controllers reported. */
export function RouteParentList({ parents, cluster, scope }: RouteParentListProps) {
  const { t } = useWords();
  if (parents.length === 0) return <>{t('This route names no parent.')}</>;
  return (
    <>
      {parents.map(({ parent, accepted }, index) => (
        <div key={index}>
          <ObjectLink {...parent} cluster={cluster} scope={scope}>
            {parentText(parent)}
          </ObjectLink>{' '}
          {accepted.map((condition, at) => (
            <ConditionChip key={at} condition={condition} />
          ))}
        </div>
      ))}
    </>
  );
}
