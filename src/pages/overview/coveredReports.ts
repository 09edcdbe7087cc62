import type { Finding } from '../../analysis';
import { parentText } from '../../components/basics/routeParents';
import type { FleetItem } from '../../fleet';
import { isRouteKind, type PageKind } from '../../gatewayApi/kinds';
import { list, text } from '../../gatewayApi/read';
import { parentReference } from '../../gatewayApi/references';
import type { ObjectOfKind, Route } from '../../gatewayApi/types';
import type { Trouble } from './objectHealth';

// The codes that say, with the field to blame, what a controller says by the condition. A code that
// is not here covers nothing: rather twice on the page than not at all.
const COVERED: Readonly<Record<string, readonly string[]>> = {
  Accepted: [
    'ParentNotFound',
    'SectionNotFound',
    'PortNotFound',
    'NamespaceNotAllowed',
    'KindNotAllowed',
    'HostnameMismatch',
    'ListenerSetNotAllowed',
    'GatewayClassNotFound',
    'GatewayClassNotAccepted',
    'InvalidParameters',
    'ListenerConflict',
    'ReportedDiffers',
  ],
  ResolvedRefs: [
    'BackendNotFound',
    'RefNotPermitted',
    'InvalidKind',
    'CertificateNotPermitted',
    'InvalidRouteKinds',
    'ReportedDiffers',
  ],
  Conflicted: ['ListenerConflict', 'ReportedDiffers'],
};

function isRoute(object: ObjectOfKind[PageKind]): object is Route {
  return isRouteKind(object.kind);
}

function indexIn(path: string, field: string): number | undefined {
  const match = /^\.spec\.(\w+)\[(\d+)\]/.exec(path);
  return match !== null && match[1] === field ? Number(match[2]) : undefined;
}

// `list` leaves out what is null, and a path counts it.
function entry<Item>(items: readonly Item[] | null | undefined, index: number): Item | undefined {
  return Array.isArray(items) ? items[index] : undefined;
}

function samePart(
  { about, condition }: Trouble,
  { path }: Finding,
  object: ObjectOfKind[PageKind]
): boolean {
  if (isRoute(object)) {
    // References are the same for every parent.
    if (condition.type === 'ResolvedRefs') return true;
    const index = indexIn(path, 'parentRefs');
    if (index === undefined) return list(object.spec?.parentRefs).length === 1;
    const parent = entry(object.spec?.parentRefs, index);
    return about === parentText(parentReference(parent, object.metadata.namespace));
  }
  if (object.kind !== 'Gateway' && object.kind !== 'ListenerSet') return about === '';
  const index = indexIn(path, 'listeners');
  if (index === undefined) return about === '';
  // A Gateway says with this reason no more than that its listeners have said something.
  if (about === '') return condition.reason === 'ListenersNotValid';
  return (
    about ===
    text(entry<{ readonly name?: string | null } | null>(object.spec?.listeners, index)?.name)
  );
}

/**
 * Says whether a finding tells already what a controller reported.
 *
 * @param trouble - What was reported of the object.
 * @param item - The object.
 * @param findings - All that was found of the object in its cluster.
 * @returns Whether an error or warning of these is about the same condition of the same part.
 */
export function isCovered(
  trouble: Trouble,
  { object }: FleetItem<PageKind>,
  findings: readonly Finding[]
): boolean {
  const codes = COVERED[trouble.condition.type] ?? [];
  return findings.some(
    finding =>
      finding.severity !== 'info' &&
      codes.includes(finding.code) &&
      samePart(trouble, finding, object)
  );
}
