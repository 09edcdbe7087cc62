import type { RouteWay } from '../../analysis';
import { parentText } from '../basics/parentText';

/**
 * Formats a way to a route.
 *
 * @returns Such as `infra/public › https`.
 */
export function wayText({ parent, listener }: RouteWay): string {
  const { parentRef } = parent;
  return parentText(
    listener === undefined ? parentRef : { ...parentRef, sectionName: listener, port: undefined }
  );
}
