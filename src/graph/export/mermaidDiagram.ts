import { edgeLabel } from '../look/edgeLabel';
import { edgeStyle } from '../look/edgeStyle';
import type { EdgeEnd, GraphEdge, GraphNode, Lane, ListenerRow, ObjectNode } from '../model';
import { rowKey } from '../ways/way';
import { foldLabel, frameLabel, listenerLabel, objectLabel } from './mermaidNode';
import { mermaidLabel } from './mermaidText';
import { exportRule } from './nodeText';
import type { ExportWords } from './words';

// Mid-tones, which are visible on both a white and a black page.
const RED = '#e5534b';
const GREY = '#818b98';

const CLASSES: ReadonlyMap<string, string> = new Map([
  ['problem', `stroke:${RED},stroke-width:2px`],
  ['missing', `stroke:${RED},stroke-dasharray:4 4`],
  ['unread', `stroke:${GREY},stroke-dasharray:4 4`],
]);

function shaped({ role }: GraphNode, label: string): string {
  if (role === 'class') return `([${label}])`;
  return role === 'backend' ? `(${label})` : `[${label}]`;
}

/** Writes a Mermaid flowchart line by line. Short ids replace the names. */
export class MermaidDiagram {
  private readonly lines = ['flowchart LR'];
  private readonly nodes = new Map<string, string>();
  private readonly rows = new Map<string, string>();
  private readonly rules = new Map<string, string>();
  private readonly classes = new Set<string>();
  private readonly colors = new Map<string, number[]>();
  private laneCount = 0;
  private nodeCount = 0;
  private edgeCount = 0;

  /** @param words - In the language of the reader. */
  constructor(private readonly words: ExportWords) {}

  /** Starts the frame of a cluster. Everything until `endLane` is in it. */
  beginLane({ cluster, stale }: Lane): void {
    const title = stale ? `${cluster} (${this.words.stale})` : cluster;
    this.laneCount += 1;
    this.lines.push(`  subgraph c${this.laneCount}[${mermaidLabel([title])}]`);
    // Without it, Mermaid draws the content of a frame from top to bottom.
    this.lines.push('    direction LR');
  }

  endLane(): void {
    this.lines.push('  end');
  }

  node(node: GraphNode): void {
    const id = this.nextId();
    this.nodes.set(node.id, id);
    if (node.kind === 'fold') {
      this.lines.push(`    ${id}[[${foldLabel(node, this.words)}]]${this.classMark(node)}`);
    } else if (node.rows.some(({ kind }) => kind === 'listener')) {
      this.frame(id, node);
    } else {
      this.nameRules(node);
      const label = objectLabel(node, this.words);
      this.lines.push(`    ${id}${shaped(node, label)}${this.classMark(node)}`);
    }
  }

  /** Adds an edge, unless it is `aside` or one of its ends was not added. */
  edge(edge: GraphEdge): void {
    const [from, to] = [this.endId(edge.from), this.endId(edge.to)];
    if (edge.aside || from === undefined || to === undefined) return;
    const { tone } = edgeStyle(edge);
    const isSolid = tone === 'plain' && edge.kind !== 'mirror' && edge.kind !== 'auth';
    const text = this.edgeText(edge);
    const label = text === '' ? '' : mermaidLabel([text]);
    const [bare, start, end] = isSolid ? ['-->', '--', '-->'] : ['-.->', '-.', '.->'];
    this.lines.push(`    ${from} ${label === '' ? bare : `${start} ${label} ${end}`} ${to}`);
    if (tone === 'refused') this.color(RED);
    if (tone === 'unknown') this.color(GREY);
    this.edgeCount += 1;
  }

  /** Ends the diagram and returns its text. */
  end(): string {
    const styles = [...CLASSES].filter(([name]) => this.classes.has(name));
    styles.forEach(([name, style]) => this.lines.push(`  classDef ${name} ${style}`));
    this.colors.forEach((edges, color) => {
      this.lines.push(`  linkStyle ${edges.join(',')} stroke:${color}`);
    });
    return `${this.lines.join('\n')}\n`;
  }

  private nextId(): string {
    this.nodeCount += 1;
    return `n${this.nodeCount}`;
  }

  // An edge to a row that is not drawn ends at its node.
  private endId({ node, row }: EdgeEnd): string | undefined {
    const part = row === undefined ? undefined : this.rows.get(rowKey(node, row));
    return part ?? this.nodes.get(node);
  }

  private frame(id: string, node: ObjectNode): void {
    this.lines.push(`    subgraph ${id}[${frameLabel(node, this.words)}]`);
    node.rows.forEach(row => {
      if (row.kind !== 'listener') return;
      const rowId = this.nextId();
      this.rows.set(rowKey(node.id, row.id), rowId);
      this.lines.push(`      ${rowId}[${listenerLabel(row, this.words)}]${this.classMark(row)}`);
    });
    this.lines.push('    end');
    const name = this.classOf(node);
    if (name !== '') this.lines.push(`    class ${id} ${name}`);
  }

  private classOf({ presence, level }: Pick<ListenerRow, 'presence' | 'level'>): string {
    const name = presence !== 'there' ? presence : level === 'problem' ? level : '';
    if (name !== '') this.classes.add(name);
    return name;
  }

  private classMark(part: Pick<ListenerRow, 'presence' | 'level'>): string {
    const name = this.classOf(part);
    return name === '' ? '' : `:::${name}`;
  }

  // An edge starts at the whole route, so its label names the rule if there are several.
  private nameRules({ id, rows }: ObjectNode): void {
    if (rows.length < 2) return;
    rows.forEach(row => {
      if (row.kind === 'rule') this.rules.set(rowKey(id, row.id), exportRule(row, this.words));
    });
  }

  private edgeText(edge: GraphEdge): string {
    const { node, row } = edge.from;
    const rule = row === undefined ? undefined : this.rules.get(rowKey(node, row));
    const label = edgeLabel(edge, this.words);
    const said = edgeStyle(edge).tone === 'unknown' ? `? ${label}` : label;
    return [rule ?? '', said].filter(part => part !== '').join(', ');
  }

  private color(color: string): void {
    const edges = this.colors.get(color);
    if (edges === undefined) this.colors.set(color, [this.edgeCount]);
    else edges.push(this.edgeCount);
  }
}
