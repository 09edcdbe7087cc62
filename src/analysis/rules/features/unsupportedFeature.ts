import { type Feature, isFeatureKnown } from '../../../gatewayApi/featureReleases';
import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { Gateway, ListenerSet, Route } from '../../../gatewayApi/types';
import { type Discovery, rule, type RuleContext } from '../../evaluation/rule';
import { classFeatures } from '../../gateways/classFeatures';
import type { GatewayVerdict, ObjectRef } from '../../model';
import { sentencesOf } from '../../words/sentences';
import { ownGateway } from '../attachment/ownGateway';
import { specificationOf } from '../specification';
import type { FeatureUse } from './featureUse';
import { gatewayFeatures, listenerSetFeatures } from './gatewayFeatures';
import { routeFeatures } from './routeFeatures';

const { say, sentences } = sentencesOf('UnsupportedFeature', {
  field:
    '{{controller}} does not report the feature {{feature}} in {{gatewayClass}}, so it may ignore {{field}} or refuse the object.',
});

// A name changes nothing about requests.
const NAMES: readonly string[] = ['HTTPRouteNamedRouteRule', 'GRPCRouteNamedRouteRule'];

interface ClassOfGateway {
  readonly ref: ObjectRef;
  readonly controller: string;
  readonly features: ReadonlySet<string>;
}

function reportingClass(
  { className, controllerName }: GatewayVerdict,
  { reader }: RuleContext
): ClassOfGateway[] {
  const features = classFeatures(reader.object('GatewayClass', undefined, className));
  if (features === undefined) return [];
  const ref = { group: GATEWAY_API_GROUP, kind: 'GatewayClass', name: className };
  return [{ ref, controller: controllerName, features }];
}

/**
 * Reports the features that a class does not name (GatewayClassStatus.supportedFeatures, GEP-2162).
 *
 * @param uses - The features that the object uses. Not called if no class reports features.
 * @returns One result a feature, at its first field.
 */
function unsupported(
  gateways: ReadonlyArray<GatewayVerdict | undefined>,
  context: RuleContext,
  uses: (isLacking: (feature: Feature) => boolean) => readonly FeatureUse[]
): Discovery[] {
  const classes = new Map<string, ClassOfGateway>();
  for (const gateway of gateways) {
    if (gateway === undefined || classes.has(gateway.className)) continue;
    reportingClass(gateway, context).forEach(found => classes.set(gateway.className, found));
  }
  if (classes.size === 0) return [];
  const bundleVersion = context.reader.bundleVersion();
  const lacking = (feature: Feature, alias = feature) =>
    [...classes.values()].filter(
      ({ features }) =>
        !features.has(feature) &&
        !features.has(alias) &&
        isFeatureKnown(feature, bundleVersion, features)
    );
  const first = new Map<string, FeatureUse>();
  uses(feature => lacking(feature).length > 0).forEach(
    use => first.has(use.feature) || first.set(use.feature, use)
  );
  return [...first.values()].flatMap(({ feature, alias, field, of }) => {
    return lacking(feature, alias).map(({ ref, controller }) => ({
      message: say('field', { controller, feature, gatewayClass: ref, field: of ?? field }),
      path: field,
      related: of === undefined ? [ref] : [ref, of],
      ...(NAMES.includes(feature) ? { severity: 'info' as const } : {}),
    }));
  });
}

/** A field whose feature the controller of the Gateway does not report. */
export const unsupportedFeature = rule({
  code: 'UnsupportedFeature',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'The controller does not report a feature that a field needs',
    meaning: `Many fields of the Gateway API have extended support: a controller may leave them out. Controllers list what they support in \`status.supportedFeatures\` of their GatewayClass. The list of this class does not name the feature of the field.

What happens is up to the controller. It may ignore the field, so that requests are handled as if it were absent, or refuse the object.

Classes that report no features are not judged. Neither are features whose names are newer than the CRDs of the cluster. The name of a rule is an info, because it changes nothing about requests.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
status:
  conditions: [{ type: Accepted, status: "True", reason: Accepted }]
  supportedFeatures: [{ name: Gateway }, { name: HTTPRoute }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: infra, name: web }
spec:
  parentRefs: [{ name: gw }]
  rules:
    - matches: [{ method: GET }] # HTTPRouteMethodMatching`,
    fix: 'Use a class whose controller supports the feature, update the controller, or remove the field. If the field has its effect, the controller reports an incomplete list.',
    specification: specificationOf('GatewayClassStatus', 'supportedFeatures'),
  },
  evaluate: {
    route: (object, { parents }, context) =>
      unsupported(
        parents
          .filter(({ accepted }) => accepted.status !== 'False')
          .map(({ gateway }) => gateway && context.gateway(gateway)),
        context,
        isLacking => routeFeatures(object as Route, context.reader, isLacking)
      ),
    gateway: (object, verdict, context) =>
      unsupported([verdict], context, () => gatewayFeatures(object as Gateway)),
    listenerSet: (object, _verdict, context) =>
      unsupported([context.gateway(ownGateway(object))], context, () =>
        listenerSetFeatures(object as ListenerSet)
      ),
  },
});
