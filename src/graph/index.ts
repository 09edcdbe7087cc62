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
