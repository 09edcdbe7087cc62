const LABEL = String.raw`"(?:[\p{L}\p{N} /,.?=%+-]|#\d+;|<br/>)+"`;
const NODE = String.raw`n\d+(?:\[\[${LABEL}\]\]|\(\[${LABEL}\]\)|\(${LABEL}\)|\[${LABEL}\])(?::::\w+)?`;
const ARROW = String.raw`(?:-->|-\.->|-- ${LABEL} -->|-\. ${LABEL} \.->)`;

const LINES = [
  'flowchart LR',
  'direction LR',
  'end',
  String.raw`subgraph [cn]\d+\[${LABEL}\]`,
  NODE,
  String.raw`n\d+ ${ARROW} n\d+`,
  String.raw`class n\d+ \w+`,
  String.raw`classDef \w+ [\w#,: -]+`,
  String.raw`linkStyle [\d,]+ stroke:#\w+`,
];
const LINE = new RegExp(`^ *(?:${LINES.join('|')})$`, 'u');

/** The lines of a diagram that match no form of line that the export writes. */
export function strangeLines(diagram: string): string[] {
  return diagram
    .replace(/\n$/, '')
    .split('\n')
    .filter(line => !LINE.test(line));
}
