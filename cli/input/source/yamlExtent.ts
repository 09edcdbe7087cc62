import { isAlias, isMap, isNode, isPair, isSeq, type Node } from 'yaml';
import { MOST_LEVELS, TOO_DEEP } from '../depth';

// The values that all aliases of a document may stand for. kubectl allows about as many.
const MOST_ALIASED = 1_000_000;

/** What an anchor stands for, with all aliases in it replaced. */
interface Extent {
  readonly values: number;
  readonly levels: number;
}

/**
 * Checks that a YAML document is neither too deep, nor endless or huge through its aliases.
 *
 * @param contents - The root node; anything else is an empty document.
 * @throws Error whose message is the problem.
 */
export function checkExtent(contents: unknown): void {
  const anchors = new Map<string, Node>();
  const extents = new Map<unknown, Extent>();
  let aliased = 0;

  const childrenOf = (node: unknown): readonly unknown[] => {
    if (isPair(node)) return [node.key, node.value];
    return isMap(node) || isSeq(node) ? node.items : [];
  };

  const measure = (node: unknown, level: number): Extent => {
    if (level > MOST_LEVELS) throw new Error(TOO_DEEP);
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      // The parser names an alias without an anchor.
      if (target === undefined) return { values: 1, levels: 1 };
      const extent = extents.get(target);
      if (extent === undefined) throw new Error('An alias refers to a node that contains it');
      aliased += extent.values;
      if (aliased > MOST_ALIASED) {
        throw new Error(`Excessive alias count: the aliases stand for over ${MOST_ALIASED} values`);
      }
      if (level + extent.levels > MOST_LEVELS) throw new Error(TOO_DEEP);
      return extent;
    }
    const anchor = isNode(node) && 'anchor' in node ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, node as Node);
    let values = 1;
    let levels = 0;
    const below = isPair(node) ? level : level + 1;
    for (const child of childrenOf(node)) {
      const extent = measure(child, below);
      values += extent.values;
      levels = Math.max(levels, extent.levels);
    }
    const extent = { values, levels: isPair(node) ? levels : levels + 1 };
    if (anchor !== undefined) extents.set(node, extent);
    return extent;
  };

  measure(contents, 0);
}
