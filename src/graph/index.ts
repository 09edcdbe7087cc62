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
export { type Caption, CAPTION_HEIGHT, captionsOf } from './look/captions';
export { edgeLabel } from './look/edgeLabel';
export { edgePath, elbowPath } from './look/edgePath';
export { edgeStyle, type EdgeTone } from './look/edgeStyle';
export { jsonOf } from './export/json';
export { mermaidOf } from './export/mermaid';
export { svgOf } from './export/svg';
export type { ExportWords } from './export/words';
export { LANE_NAME_HEIGHT, laneNameShift } from './look/laneNameShift';
export type { PictureTexts } from './export/pictureTexts';
export { NAME_TEXT, SMALL_TEXT } from './look/textSizes';
export { PlacedEdge, placeEdge } from './look/placeEdge';
export { foldGraph, type FoldOptions } from './fold/foldGraph';
export { GraphIndex } from './graphIndex';
export { groupBy } from './groupBy';
export { hostnameWays, type HostnameWays } from './ways/hostnameWays';
export { requestWays, type RequestWays, type TracedLane } from './ways/requestWays';
export { type GraphFilter, keepWay, narrowGraph } from './ways/narrow';
export { type Direction, walk } from './ways/walk';
export { ruleOfRow } from './build/ruleRows';
export { nodeId, nodesOfEdge, objectOfNode } from './ids';
export { worstPart, type WorstPart } from './ways/worstPart';
export { type Picked, rowKey, type Way, WayBuilder, wayOf } from './ways/way';
