import { number, text as textOf } from '../../gatewayApi/read';
import type { ParentReference } from '../../gatewayApi/references';
import type { Service } from '../../gatewayApi/types';
import { indexed } from '../objects/indexed';
import type { Status } from '../objects/status';
import type { ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import type { Saying } from './check';

const { say: sentence, sentences } = sentencesOf('mesh', {
  port: '{{parent}} has the port that the parentRef names.',
  noPort: '{{parent}} has ports {{ports}}, none of which is {{sectionName}} {{port}}.',
});

/** Whether a parent Service has the port that the parentRef specifies. */
export type ServicePortOutcome = {
  readonly is: 'hasPort' | 'noPort';
  /** The ports of the Service, as `name number`. */
  readonly ports: readonly string[];
};

/** GEP-1294 (GAMMA): sectionName is the name of a Service port, and port is its number. */
function judge(service: Service, { sectionName, port }: ParentReference): ServicePortOutcome {
  const ports = indexed(service.spec?.ports).map(([, item]) => item);
  const fits = ports.some(
    item =>
      (sectionName === undefined || textOf(item.name) === sectionName) &&
      (port === undefined || number(item.port) === port)
  );
  return {
    is: fits ? 'hasPort' : 'noPort',
    ports: ports.map(item => [textOf(item.name), textOf(item.port)].filter(Boolean).join(' ')),
  };
}

function status({ is }: ServicePortOutcome): Status {
  return is === 'hasPort' ? 'True' : 'False';
}

function say(
  { is, ports }: ServicePortOutcome,
  parent: ObjectRef,
  { sectionName, port }: ParentReference
): Saying {
  return {
    reason: is === 'hasPort' ? 'Matches' : 'NoMatchingParent',
    message: sentence(is === 'hasPort' ? 'port' : 'noPort', {
      parent,
      sectionName: sectionName ?? '',
      port: port ?? '',
      ports,
    }),
    paths: [
      { object: 'parentRef', field: sectionName === undefined ? '.port' : '.sectionName' },
      { object: parent, field: '.spec.ports' },
    ],
  };
}

export const servicePortCheck = { judge, status, say, sentences };
