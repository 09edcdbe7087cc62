export { graphSteps } from './build/buildGraph';
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
export { finish } from './steps';
export { foldGraph, type FoldOptions } from './fold';
export { GraphIndex } from './graphIndex';
export { hostnameWays, type HostnameWays } from './hostnameWays';
export { type GraphFilter, keepWay, narrowGraph } from './narrow';
export { type Picked, rowKey, type Way, wayOf } from './way';
