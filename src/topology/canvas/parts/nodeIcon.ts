import folder from '@iconify/icons-mdi/folder-multiple-outline';
import service from '@iconify/icons-mdi/server-network';
import type { IconifyIcon } from '@iconify/react';
import { findKind, isPageKind,KIND_TABLE } from '../../../gatewayApi/kinds';
import type { GraphNode } from '../../../graph';

/** Kinds outside of the Gateway API share one icon. */
export function nodeIcon(node: GraphNode): IconifyIcon {
  if (node.kind === 'fold') return folder;
  const kind = findKind(node.ref.group, node.ref.kind);
  return isPageKind(kind) ? KIND_TABLE[kind].icon : service;
}
