export { besideLanes, lanesPerRow } from './besideLanes';
export { countCrossings } from './countCrossings';
export { layoutSteps } from './layoutSteps';
export { settleSteps } from './settling/settleSteps';
