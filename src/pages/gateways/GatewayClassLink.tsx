import type { DetailsContext } from '../../components/DetailsPage';
import { ReferenceLink } from '../../components/ReferenceLink';
import { useFleetObject } from '../../fleet';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';

/** A Gateway's class, and whether it exists. */
export function GatewayClassLink({ name, context }: { name: string; context: DetailsContext }) {
  const { cluster, scope, t } = context;
  const lookup = useFleetObject(cluster, 'GatewayClass', undefined, name);
  return (
    <ReferenceLink
      cluster={cluster}
      reference={{ group: GATEWAY_API_GROUP, kind: 'GatewayClass', name }}
      scope={scope.clusters}
      lookup={lookup}
      t={t}
    >
      {name}
    </ReferenceLink>
  );
}
