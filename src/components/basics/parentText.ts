import type { ParentReference } from '../../gatewayApi/references';

/** Whether two parentRefs (with their defaults) select the same part of the same parent. */
export function sameParent(left: ParentReference, right: ParentReference): boolean {
  return (
    left.group === right.group &&
    left.kind === right.kind &&
    left.namespace === right.namespace &&
    left.name === right.name &&
    left.sectionName === right.sectionName &&
    left.port === right.port
  );
}

/**
 * Formats a parentRef, such as `infra/gw › http`.
 *
 * @param parent - The parentRef with its defaults.
 * @returns Namespace and name, and the section or port if set.
 */
export function parentText({ namespace, name, sectionName, port }: ParentReference): string {
  const section = [sectionName ?? '', port === undefined ? '' : `:${port}`].join('');
  const target = namespace === undefined ? name : `${namespace}/${name}`;
  return section === '' ? target : `${target} › ${section}`;
}
