export { graphSteps } from './build/buildGraph';
export { besideLanes, countCrossings, lanesPerRow, layoutSteps, settleSteps } from './layout';
export type * from './layout/model';
export * from './model';
export {
  anchorOf,
  FOOT_HEIGHT,
  HEADER_HEIGHT,
  NODE_WIDTH,
  ROW_HEIGHT,
  shownRows,
  sizeOf,
} from './size';
export { evaluationSource, type GraphSource } from './source';
export { type Caption, CAPTION_HEIGHT, captionsOf } from './captions';
export { edgeLabel } from './edgeLabel';
export { edgePath, elbowPath } from './edgePath';
export { edgeStyle, type EdgeTone } from './edgeStyle';
export { jsonOf } from './export/json';
export { mermaidOf } from './export/mermaid';
export { svgOf } from './export/svg';
export type { ExportWords } from './export/words';
export { PlacedEdge, placeEdge } from './placeEdge';
export { finish } from './steps';
export { foldGraph, type FoldOptions } from './fold';
export { GraphIndex } from './graphIndex';
export { groupBy } from './groupBy';
export { hostnameWays, type HostnameWays } from './hostnameWays';
export { type GraphFilter, keepWay, narrowGraph } from './narrow';
export { type Direction, walk } from './walk';
export { nodeId } from './ids';
export { type Picked, rowKey, type Way, WayBuilder, wayOf } from './way';
