import type { Gateway, GatewayClass } from '../../../gatewayApi/types';
import { type Discovery, rule } from '../../evaluation/rule';
import {
  parametersOfClass,
  parametersOfGateway,
  parametersProblem,
} from '../../gateways/parametersRef';
import type { Fix, ObjectRef } from '../../model';
import { nearest } from '../../objects/nearest';
import type { Reader } from '../../objects/reader';
import { refOf } from '../../objects/snapshot';
import { sentencesOf } from '../../words/sentences';
import { objectText } from '../../words/valueText';
import { firstFew } from '../firstFew';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('InvalidParameters', {
  nearest:
    'The parametersRef of {{owner}} names {{parameters}}, which does not exist. Did you mean {{nearest}}?',
  elsewhere:
    'The parametersRef of {{owner}} names {{parameters}}, which does not exist. Found instead: {{others}}.',
  notLocal:
    'The parametersRef of {{owner}} names {{parameters}}, which does not exist. Found elsewhere: {{others}}. The parameters of a Gateway must be in its own namespace.',
  fix: 'Use the parameters from {{nearest}} instead.',
});

type PatchOperation = NonNullable<Fix['patch']>[number];

function otherPlace(place: string, path: string): PatchOperation {
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
  const test: PatchOperation = { op: 'test', path: jsonPointer(path, 'name'), value: name };
  const towards = (other: ObjectRef, patch: PatchOperation): Fix => ({
    target: owner,
    patch: [test, patch],
    message: say('fix', { nearest: other }),
  });
  const params = { owner, parameters: target };
  const near = nearest(name, reader.namesIn(group, kind, namespace));
  if (near !== undefined) {
    const other = { ...target, name: near };
    return [
      {
        message: say('nearest', { ...params, nearest: other }),
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
      message: say(local ? 'notLocal' : 'elsewhere', {
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

/** A Gateway or GatewayClass refers to parameters that do not exist. */
export const invalidParameters = rule({
  code: 'InvalidParameters',
  severity: 'error',
  explains: [{ type: 'Accepted', of: 'object' }],
  sentences,
  explanation: {
    title: 'The parameters of a Gateway or GatewayClass do not exist',
    meaning: `A GatewayClass, and a Gateway for itself, can refer to an object of the implementation with more settings (\`spec.parametersRef\`, \`spec.infrastructure.parametersRef\`). That object does not exist, or the cluster does not have its kind. The controller should then reject the Gateway, or the class with all its Gateways (InvalidParameters), so that they are not served.

The parameters of a Gateway are in its own namespace. Those of a GatewayClass need a \`namespace\` if their kind is namespaced, and must not have one otherwise.

The finding requires that the answer is known. The plugin reads no objects of such kinds, but knows which kinds the cluster has.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: envoy
  infrastructure:
    parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: gw } # does not exist
  listeners: [{ name: http, port: 80, protocol: HTTP }]`,
    fix: 'Correct the reference, or create the object. If the cluster does not have the kind, install the custom resource definitions of the implementation, or remove the reference.',
    specification: specificationOf('GatewayInfrastructure', 'parametersRef'),
  },
  evaluate: {
    gateway: (object, { gateway }, { reader }) =>
      discover(
        gateway,
        parametersOfGateway(object as Gateway, gateway),
        '.spec.infrastructure.parametersRef',
        reader
      ),
    gatewayClass: (object, _verdict, { reader }) =>
      discover(
        refOf(object),
        parametersOfClass(object as GatewayClass),
        '.spec.parametersRef',
        reader
      ),
  },
});
