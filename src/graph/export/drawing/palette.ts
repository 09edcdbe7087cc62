const COLORS = {
  surface: ['#ffffff', '#121417'],
  band: ['#f6f7f8', '#191c20'],
  box: ['#ffffff', '#22262b'],
  text: ['#1f2328', '#e6e8eb'],
  quiet: ['#59636e', '#a3abb5'],
  rule: ['#d1d5da', '#3b4148'],
  outline: ['#8b949e', '#6e7681'],
  lit: ['#e6e8eb', '#3b4148'],
  good: ['#1a7f37', '#3fb950'],
  refused: ['#cf222e', '#ff7b72'],
  unknown: ['#7d5600', '#d29922'],
} as const;

export type Color = keyof typeof COLORS;

const [LIGHT, DARK] = [0, 1].map(theme =>
  Object.entries(COLORS)
    .map(([name, shades]) => `--${name}:${shades[theme]}`)
    .join(';')
);

// A viewer without custom properties uses the first declaration, which it understands.
function colored(property: 'fill' | 'stroke', color: Color): string {
  return `${property}:${COLORS[color][0]};${property}:var(--${color})`;
}

function styleRule(selector: string, ...declarations: readonly string[]): string {
  return `.gateway-fleet ${selector}{${declarations.join(';')}}`;
}

/** The styles of the picture, in the color scheme of the reader. */
export const STYLE_SHEET = [
  `.gateway-fleet{${LIGHT};font-family:system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}`,
  `@media (prefers-color-scheme:dark){.gateway-fleet{${DARK}}}`,
  styleRule('.surface', colored('fill', 'surface')),
  styleRule('.lane', colored('fill', 'band'), colored('stroke', 'rule')),
  styleRule('.box', colored('fill', 'box'), colored('stroke', 'outline')),
  styleRule(
    '.box.missing',
    colored('fill', 'surface'),
    colored('stroke', 'refused'),
    'stroke-dasharray:4 3'
  ),
  styleRule('.box.unread', colored('fill', 'surface'), 'stroke-dasharray:1.5 3'),
  styleRule('.line', 'fill:none', colored('stroke', 'rule')),
  styleRule('.line.missing', colored('stroke', 'refused'), 'stroke-dasharray:4 3'),
  styleRule('.edge', 'fill:none', colored('stroke', 'quiet')),
  styleRule('.edge.attachment', colored('stroke', 'good')),
  styleRule('.edge.refused', colored('stroke', 'refused')),
  styleRule(
    '.edge.unknown,.gateway-fleet .edge.aside,.gateway-fleet .edge.idle',
    colored('stroke', 'outline')
  ),
  styleRule('text', colored('fill', 'text')),
  styleRule('text.quiet', colored('fill', 'quiet')),
  styleRule('text.problem', colored('fill', 'refused')),
  styleRule('text.caption', colored('stroke', 'band'), 'stroke-width:4px', 'paint-order:stroke'),
  styleRule('.mark-good', colored('fill', 'good')),
  styleRule('.mark-bad', colored('fill', 'refused')),
  styleRule('.mark-open', colored('fill', 'unknown')),
  styleRule('.mark-plain', colored('fill', 'outline')),
  styleRule('text.sign', colored('fill', 'box')),
  styleRule('.lock', colored('fill', 'quiet')),
  styleRule('.tick', 'fill:none', colored('stroke', 'box'), 'stroke-width:1.6'),
  styleRule('.lit', colored('fill', 'lit')),
  styleRule('.dim', 'opacity:.22'),
  styleRule('.stale', 'filter:grayscale(1)'),
].join('\n');
