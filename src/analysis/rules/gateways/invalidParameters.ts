import type { Gateway, GatewayClass } from '../../../gatewayApi/types';
import type { Discovery, Explanation, GatewayClassRule, GatewayRule } from '../../evaluation/rule';
import {
  parametersOfClass,
  parametersOfGateway,
  parametersProblem,
} from '../../gateways/parametersRef';
import type { Fix, ObjectRef } from '../../model';
import { nearest } from '../../objects/nearest';
import type { Reader } from '../../objects/reader';
import { refOf } from '../../objects/snapshot';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { firstFew } from '../firstFew';
import { objectText } from '../format';
import { jsonPointer } from '../jsonPointer';
import { specificationOf } from '../specification';

const explanation: Explanation = {
  title: t('The parameters of a Gateway or GatewayClass are not there'),
  meaning: t(
    'A GatewayClass, and a Gateway for itself, may refer to an object of the implementation with more settings (`spec.parametersRef`, `spec.infrastructure.parametersRef`). That object does not exist, or the cluster has no such kind. A controller should then refuse the Gateway, or the class with all its Gateways (InvalidParameters), so that nobody serves them.\n\nThe parameters of a Gateway are in its own namespace. Those of a GatewayClass need a `namespace` where their kind has namespaces, and must not have one where it has none.\n\nThe finding appears only where it is known: the plugin reads no objects of such kinds, and knows which kinds the cluster has.'
  ),
  example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: envoy
  infrastructure:
    parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: gw } # is not there
  listeners: [{ name: http, port: 80, protocol: HTTP }]`,
  mend: t(
    'Correct the reference, or create the object to which it refers. Where the cluster has no such kind install the custom resource definitions that the implementation brings along, or remove the reference.'
  ),
  specification: specificationOf('GatewayInfrastructure', 'parametersRef'),
};

const common = { code: 'InvalidParameters', severity: 'error', explanation } as const;

type Patch = NonNullable<Fix['patch']>[number];

function otherPlace(place: string, path: string): Patch {
  const pointer = jsonPointer(path, 'namespace');
  return place === ''
    ? { op: 'remove', path: pointer }
    : { op: 'add', path: pointer, value: place };
}

function discover(
  owner: ObjectRef,
  target: ObjectRef | undefined,
  path: string,
  reader: Reader
): Discovery[] {
  const problem = parametersProblem(owner, target, reader);
  if (target === undefined || problem?.status !== 'False') return [];
  const plain: Discovery = { message: problem.message, path, related: [target] };
  if (problem.is !== 'absent') return [plain];
  const { group, kind, namespace = '', name } = target;
  const test: Patch = { op: 'test', path: jsonPointer(path, 'name'), value: name };
  const towards = (other: ObjectRef, patch: Patch): Fix => ({
    target: owner,
    patch: [test, patch],
    message: message('InvalidParameters.fix', { nearest: other }),
  });
  const params = { owner, parameters: target };
  const near = nearest(name, reader.namesIn(group, kind, namespace));
  if (near !== undefined) {
    const other = { ...target, name: near };
    return [
      {
        message: message('InvalidParameters.nearest', { ...params, nearest: other }),
        path,
        related: [target, other],
        fix: towards(other, { op: 'replace', path: test.path, value: near }),
      },
    ];
  }
  const places = reader.placesOf(group, kind, name);
  const others = firstFew(places).map(place => ({ ...target, namespace: place || undefined }));
  const [first] = others;
  if (first === undefined) return [plain];
  const local = owner.kind === 'Gateway';
  const texts = others.map(objectText);
  return [
    {
      message: message(`InvalidParameters.${local ? 'notLocal' : 'elsewhere'}`, {
        ...params,
        others: texts,
      }),
      path,
      related: [target, ...others],
      fix:
        local || places.length > 1
          ? undefined
          : towards(first, otherPlace(first.namespace ?? '', path)),
    },
  ];
}

/** A Gateway or GatewayClass refers to parameters that are not there. */
export const invalidParameters: readonly [GatewayRule, GatewayClassRule] = [
  {
    ...common,
    about: 'gateway',
    evaluate: (object, { gateway }, { reader }) =>
      discover(
        gateway,
        parametersOfGateway(object as Gateway, gateway),
        '.spec.infrastructure.parametersRef',
        reader
      ),
  },
  {
    ...common,
    about: 'gatewayClass',
    evaluate: (object, _verdict, { reader }) =>
      discover(
        refOf(object),
        parametersOfClass(object as GatewayClass),
        '.spec.parametersRef',
        reader
      ),
  },
];
