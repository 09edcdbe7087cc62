export { besideLanes, lanesPerRow } from './frame/besideLanes';
export { countCrossings } from './countCrossings';
export { layoutSteps } from './layoutSteps';
export { settleSteps } from './settling/settleSteps';
