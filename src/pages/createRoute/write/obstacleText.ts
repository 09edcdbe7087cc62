import type { Translate } from '../../../components/words/translate';
import type { ChangeObstacle } from './routeChange';

/** Why the route cannot be written yet. */
export function obstacleText(obstacle: ChangeObstacle, t: Translate): string {
  switch (obstacle) {
    case 'kind':
      return t('The YAML is neither an HTTPRoute nor a GRPCRoute of the Gateway API.');
    case 'name':
      return t('Give the route a name.');
    case 'namespace':
      return t('Choose the namespace of the route.');
    case 'identity':
      return t('The version, kind, namespace and name of a route cannot change.');
    case 'same':
      return t('Nothing is changed yet.');
  }
}
