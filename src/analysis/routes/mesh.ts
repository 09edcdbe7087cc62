import { number, text } from '../../gatewayApi/read';
import type { ParentReference } from '../../gatewayApi/references';
import type { Service } from '../../gatewayApi/types';
import type { Check, Conclusion, ParentVerdict } from '../model';
import { indexed } from '../objects/indexed';
import type { Reader } from '../objects/reader';
import { every } from '../objects/status';
import { message } from '../words/message';
import { parentAbsent, parentFound, parentObject, parentUnread } from './parentChecks';

function portChecks(service: Service, parentRef: ParentReference): Check[] {
  const { sectionName, port } = parentRef;
  const parent = parentObject(parentRef);
  const ports = indexed(service.spec?.ports).map(([, item]) => item);
  const fits = ports.some(
    item =>
      (sectionName === undefined || text(item.name) === sectionName) &&
      (port === undefined || number(item.port) === port)
  );
  if (sectionName === undefined && port === undefined) return [];
  const check = sectionName === undefined ? 'port' : 'sectionName';
  return [
    {
      check,
      status: fits ? 'True' : 'False',
      reason: fits ? 'Matches' : 'NoMatchingParent',
      message: message(fits ? 'mesh.port' : 'mesh.noPort', {
        parent,
        sectionName: sectionName ?? '',
        port: port ?? '',
        ports: ports.map(item => [text(item.name), text(item.port)].filter(Boolean).join(' ')),
      }),
      paths: [
        { object: 'parentRef', field: check === 'port' ? '.port' : '.sectionName' },
        { object: parent, field: '.spec.ports' },
      ],
    },
  ];
}

/**
 * Works out what the specification says of a parentRef to a Service (GEP-1294, GAMMA: sectionName is
 * the port's name, port its number; any namespace may be named). Whether a mesh serves it is up to
 * the mesh.
 *
 * @param parentRef - To a Service.
 * @param index - Its place in `spec.parentRefs`.
 * @param reader - Where Services are.
 * @returns The verdict, marked as the mesh's.
 */
export function meshVerdict(
  parentRef: ParentReference,
  index: number,
  reader: Reader
): ParentVerdict {
  const parent = parentObject(parentRef);
  const found = reader.lookup(parent);
  const checks: Check[] =
    found.state === 'found'
      ? [parentFound(parent), ...portChecks(found.object as Service, parentRef)]
      : [found.state === 'absent' ? parentAbsent(parent) : parentUnread(parent, found.missing)];
  const status = every(checks.map(check => check.status));
  const decisive = checks.find(check => check.status === status) as Check;
  const accepted: Conclusion =
    status === 'True'
      ? { status, reason: 'Accepted', message: message('mesh.accepted', { parent }) }
      : {
          status,
          reason: decisive.reason,
          message: decisive.message,
          missing: decisive.missing,
        };
  return { parentRef, index, gateway: undefined, mesh: true, checks, accepted, listeners: [] };
}
