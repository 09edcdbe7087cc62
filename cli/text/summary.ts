import {
  type AttachmentLevel,
  attachmentLevel,
  type Missing,
  objectText,
  SEVERITIES,
} from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { missingIn } from '../missing';
import { visible } from '../visible';
import type { Paint } from './paint';

const MOST_MISSING = 8;
// In the order of the line. The value tells whether a level is named although no route has it.
const NAMED: Readonly<Record<AttachmentLevel, boolean>> = {
  attached: true,
  partly: true,
  unserved: false,
  refused: true,
  unknown: true,
  nowhere: false,
};
const NOUNS = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['info', 'infos'],
} as const;

function missingName({ group, kind, namespace, name }: Missing): string {
  if (name !== undefined) return objectText({ group, kind, namespace, name });
  return namespace === undefined ? `every ${kind}` : `every ${kind} in ${namespace}`;
}

/** The routes and findings of a cluster in one line, and the missing objects in a second one. */
export function clusterSummary(cluster: DiagnosedCluster, paint: Paint): string {
  const { name, evaluation, findings: all, live, flawed, problems } = cluster;
  if (live && flawed) {
    const [{ kind } = { kind: undefined }] = problems;
    const what = kind === undefined ? 'the cluster was not read' : 'no route was read';
    return `${paint.strong(visible(name))}: ${paint.error(what)}, so there are no verdicts`;
  }
  const levels = [...evaluation.allRoutes().values()].map(attachmentLevel);
  const routes = Object.entries(NAMED)
    .map(([level, always]) => ({
      level,
      always,
      count: levels.filter(one => one === level).length,
    }))
    .filter(({ always, count }) => always || count > 0)
    .map(({ level, count }) => `${count} ${level}`)
    .join(', ');
  const findings = SEVERITIES.map(severity => {
    const count = all.filter(finding => finding.severity === severity).length;
    const text = `${count} ${NOUNS[severity][count === 1 ? 0 : 1]}`;
    return count === 0 ? text : paint[severity](text);
  }).join(', ');
  const total = `${levels.length} ${levels.length === 1 ? 'route' : 'routes'}`;
  const lines = [`${paint.strong(visible(name))}: ${total} (${routes}); ${findings}`];
  const missed = missingIn(cluster);
  const isTaken = ({ kind, cause }: Missing) => kind === 'GatewayClass' && cause === 'notGiven';
  const taken = missed.filter(isTaken).map(missingName);
  if (taken.length > 0) {
    lines.push(visible(`  taken as accepted, because not in the input: ${taken.join(', ')}`));
  }
  const missing = missed.filter(one => !isTaken(one)).map(missingName);
  if (missing.length > 0) {
    const more = missing.length - MOST_MISSING;
    const shown = missing.slice(0, MOST_MISSING).join(', ');
    lines.push(
      visible(
        `  unknown, because ${live ? 'not read' : 'not in the input'}: ${shown}${
          more > 0 ? ` and ${more} more` : ''
        }`
      )
    );
  }
  return lines.join('\n');
}
