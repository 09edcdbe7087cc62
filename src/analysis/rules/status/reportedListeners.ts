import { number, text } from '../../../gatewayApi/read';
import type { Condition, KubernetesObject } from '../../../gatewayApi/types';
import { indexed } from '../../objects/indexed';

/** What the controller wrote about one listener (ListenerStatus). */
export interface ReportedListener {
  readonly name: string;
  readonly attachedRoutes: number | undefined;
  readonly supportedKinds: ReadonlyArray<{ readonly group: unknown; readonly kind: string }>;
  readonly conditions: ReadonlyArray<Condition | null> | null | undefined;
  readonly path: string;
}

/**
 * Reads what the controller wrote about the listeners of a Gateway (GatewayStatus.listeners).
 *
 * @param gateway - Invalid status entries are ignored.
 * @returns The entries, in their order.
 */
export function reportedListeners(gateway: KubernetesObject): ReportedListener[] {
  const { status } = gateway as { status?: { listeners?: readonly unknown[] | null } | null };
  return indexed(status?.listeners).map(([index, raw]) => {
    const entry = raw as Record<string, unknown>;
    return {
      name: text(entry.name),
      attachedRoutes: number(entry.attachedRoutes),
      supportedKinds: indexed(entry.supportedKinds as readonly unknown[]).map(([, item]) => {
        const { group, kind } = item as { group?: unknown; kind?: unknown };
        return { group, kind: text(kind) };
      }),
      conditions: entry.conditions as ReportedListener['conditions'],
      path: `.status.listeners[${index}]`,
    };
  });
}
