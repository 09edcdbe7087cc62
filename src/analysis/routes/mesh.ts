import type { ParentReference } from '../../gatewayApi/references';
import type { Service } from '../../gatewayApi/types';
import { writeCheck } from '../checks/check';
import { parentCheck } from '../checks/parent';
import { servicePortCheck } from '../checks/servicePort';
import type { Conclusion, ParentVerdict } from '../model';
import type { Reader } from '../objects/reader';
import { every } from '../objects/status';
import { sentencesOf } from '../words/sentences';
import { parentObject } from './parentObject';

const { say, sentences: meshSentences } = sentencesOf('mesh', {
  accepted: '{{parent}} exists; whether a mesh serves the route depends on the mesh.',
});

export { meshSentences };

/**
 * Computes the verdict for a parentRef to a Service (GEP-1294, GAMMA). The Service can be in any
 * namespace. The mesh decides whether it serves the route.
 *
 * @param parentRef - A parentRef to a Service.
 * @param index - The index in `spec.parentRefs`.
 * @param reader - Reads Services.
 * @returns The verdict, with `mesh` set.
 */
export function meshVerdict(
  parentRef: ParentReference,
  index: number,
  reader: Reader
): ParentVerdict {
  const parent = parentObject(parentRef);
  const { sectionName, port } = parentRef;
  const found = reader.lookup(parent);
  const exists = writeCheck('parent', parentCheck, parentCheck.judge(found), parent);
  const namesPort = sectionName !== undefined || port !== undefined;
  const checks =
    found.state === 'found' && namesPort
      ? [exists, checkPort(found.object as Service, parentRef)]
      : [exists];
  const status = every(checks.map(check => check.status));
  const {
    reason,
    message: text,
    missing,
  } = checks.find(check => check.status === status) ?? exists;
  const accepted: Conclusion =
    status === 'True'
      ? { status, reason: 'Accepted', message: say('accepted', { parent }) }
      : { status, reason, message: text, missing };
  return {
    parentRef,
    index,
    gateway: undefined,
    mesh: true,
    checks,
    accepted,
    served: undefined,
    listeners: [],
  };
}

function checkPort(service: Service, parentRef: ParentReference) {
  const name = parentRef.sectionName === undefined ? 'port' : 'sectionName';
  const outcome = servicePortCheck.judge(service, parentRef);
  return writeCheck(name, servicePortCheck, outcome, parentObject(parentRef), parentRef);
}
