import { list, text } from '../../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../../gatewayApi/types';

/** Reads the hostnames of the listeners of a Gateway or ListenerSet, without those that have none. */
export function listenerHostnames({ spec }: Gateway | ListenerSet): string[] {
  const listeners: ReadonlyArray<{ readonly hostname?: unknown } | null> = list(
    spec?.listeners as never
  );
  return listeners.map(listener => text(listener?.hostname)).filter(hostname => hostname !== '');
}
