import { type Missing, objectText, SEVERITIES } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { missingOf } from '../missing';
import { ROUTE_STATES, routeState } from '../routeState';
import { visible } from '../visible';
import type { Paint } from './paint';

const MOST_MISSING = 8;
const NOUNS = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['info', 'infos'],
} as const;

function missingText({ group, kind, namespace, name }: Missing): string {
  if (name !== undefined) return objectText({ group, kind, namespace, name });
  return namespace === undefined ? `every ${kind}` : `every ${kind} in ${namespace}`;
}

/**
 * Sums a cluster up.
 *
 * @param cluster - The cluster.
 * @param paint - The colours.
 * @returns A line with its routes and findings, and one with what was not given, if anything.
 */
export function summaryText(cluster: DiagnosedCluster, paint: Paint): string {
  const { name, evaluation, findings: all, live, flawed, problems } = cluster;
  if (live && flawed) {
    const [{ kind } = { kind: undefined }] = problems;
    const what = kind === undefined ? 'it could not be read' : 'no route could be read';
    return `${paint.strong(visible(name))}: ${paint.error(what)}, so nothing is known of it`;
  }
  const states = [...evaluation.allRoutes().values()].map(routeState);
  const routes = ROUTE_STATES.map(
    state => `${states.filter(one => one === state).length} ${state}`
  ).join(', ');
  const findings = SEVERITIES.map(severity => {
    const count = all.filter(finding => finding.severity === severity).length;
    const text = `${count} ${NOUNS[severity][count === 1 ? 0 : 1]}`;
    return count === 0 ? text : paint[severity](text);
  }).join(', ');
  const total = `${states.length} ${states.length === 1 ? 'route' : 'routes'}`;
  const lines = [`${paint.strong(visible(name))}: ${total} (${routes}); ${findings}`];
  const missing = missingOf(cluster).map(missingText);
  if (missing.length > 0) {
    const more = missing.length - MOST_MISSING;
    const shown = missing.slice(0, MOST_MISSING).join(', ');
    lines.push(
      visible(
        `  not ${live ? 'read' : 'given'}, so not known: ${shown}${
          more > 0 ? ` and ${more} more` : ''
        }`
      )
    );
  }
  return lines.join('\n');
}
