import type { Location, Log, LogicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import { version } from '../../package.json';
import {
  fixesOf,
  objectKey,
  type ObjectRef,
  objectText,
  refOf,
  type Rule,
  type Severity,
} from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { clusterProblemText } from '../live/problem';
import { explanationText } from '../text/explanation';
import { fixSite } from '../text/fixSite';
import { paint } from '../text/paint';
import { visible } from '../visible';
import { explanationMarkdown } from './explanationMarkdown';
import { apiPath, filePlace, fileUri } from './place';
import { type ReportedFinding, reportedFindings } from './reported';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
const SRCROOT = '%SRCROOT%';

// A name from a manifest must not become a link.
function plain(text: string): string {
  return text.replace(/\]\(/g, '\\](');
}

function descriptor(rule: Rule): ReportingDescriptor {
  const { code, severity, explanation } = rule;
  return {
    id: code,
    name: code,
    shortDescription: { text: explanation.title },
    fullDescription: { text: explanation.meaning.trim() },
    help: { text: explanationText(rule, paint(false)), markdown: explanationMarkdown(explanation) },
    helpUri: explanation.specification.url,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['gateway-api'] },
  };
}

function logicalLocation(ref: ObjectRef, cluster: DiagnosedCluster): LogicalLocation {
  const name = visible(objectText(ref));
  return {
    name,
    kind: 'object',
    fullyQualifiedName: `${visible(cluster.name)}/${name}`,
  };
}

function locationOf(
  ref: ObjectRef,
  field: string,
  cluster: DiagnosedCluster,
  roots: readonly string[]
): Location {
  const logicalLocations = [logicalLocation(ref, cluster)];
  const place = filePlace(ref, field, cluster, roots);
  if (place === undefined) {
    // GitHub requires a location. The address of the API server stays private.
    const artifactLocation = { uri: apiPath(ref, cluster), uriBaseId: baseOf(cluster) };
    return { physicalLocation: { artifactLocation }, logicalLocations };
  }
  const uri = fileUri(place.path);
  const artifactLocation = uri.startsWith('file:') ? { uri } : { uri, uriBaseId: SRCROOT };
  return { physicalLocation: { artifactLocation, region: place.region }, logicalLocations };
}

function baseOf({ name }: DiagnosedCluster): string {
  return `cluster ${visible(name)}`;
}

function related({ finding, cluster }: ReportedFinding, roots: readonly string[]): Location[] {
  const sites = fixesOf(finding).flatMap(fix => fixSite(fix, cluster.sources) ?? []);
  const sources = [
    ...sites.map(({ source }) => source),
    cluster.sources.get(objectKey(finding.object)),
  ];
  const places: Array<readonly [ObjectRef, string]> = [
    ...sites.map(({ source, field }) => [refOf(source.object), field] as const),
    ...(finding.related ?? [])
      .filter(ref => !sources.includes(cluster.sources.get(objectKey(ref))))
      .map(ref => [ref, ''] as const),
  ];
  return places
    .filter(([ref, field]) => filePlace(ref, field, cluster, roots) !== undefined)
    .map(([ref, field], id) => ({
      id,
      ...locationOf(ref, field, cluster, roots),
      message: { text: plain(visible(`${objectText(ref)}${field === '' ? '' : ` ${field}`}`)) },
    }));
}

function resultOf(
  reported: ReportedFinding,
  indexes: ReadonlyMap<string, number>,
  roots: readonly string[]
): Result {
  const { finding, cluster, fingerprint, subject, sentence, fix } = reported;
  const { code, severity, object, path } = finding;
  const location = locationOf(object, path, cluster, roots);
  const inFile = location.physicalLocation?.region !== undefined;
  const others = related(reported, roots);
  return {
    ruleId: code,
    ruleIndex: indexes.get(code) ?? -1,
    level: LEVELS[severity],
    message: { text: plain([`${subject}: ${sentence}`, ...fix].join('\n')) },
    locations: [location],
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    partialFingerprints: {
      'gatewayFleet/v1': fingerprint,
      // For a result in a file, GitHub computes this one from its lines.
      ...(inFile ? {} : { primaryLocationLineHash: `${fingerprint}:1` }),
    },
  };
}

function bases(clusters: readonly DiagnosedCluster[]): Run['originalUriBaseIds'] {
  const servers = clusters.map(cluster => [
    baseOf(cluster),
    { description: { text: `The API server of cluster ${visible(cluster.name)}.` } },
  ]);
  return {
    [SRCROOT]: { description: { text: 'The root of the repository.' } },
    ...Object.fromEntries(servers),
  };
}

/**
 * A log of SARIF 2.1.0.
 * See https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html.
 *
 * @param rules - The evaluated rules.
 * @param roots - See `Io`.
 * @returns The log. A finding that is in no file has the path of its object on the API server.
 */
export function sarifLog(
  clusters: readonly DiagnosedCluster[],
  rules: readonly Rule[],
  roots: readonly string[]
): Log {
  const indexes = new Map(rules.map(({ code }, at) => [code, at]));
  const reported = reportedFindings(clusters);
  const names = clusters.map(({ name }) => visible(name).replaceAll('/', '%2F'));
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'gateway-fleet', version, rules: rules.map(descriptor) },
        },
        automationDetails: { id: `gateway-fleet/${names.join('+')}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: bases(clusters),
        invocations: [
          {
            executionSuccessful: clusters.every(({ flawed }) => !flawed),
            toolExecutionNotifications: clusters.flatMap(cluster =>
              cluster.problems.map(problem => ({
                level: cluster.flawed ? 'error' : 'warning',
                message: { text: plain(clusterProblemText(cluster.name, problem)) },
              }))
            ),
          },
        ],
        results: reported.map(one => resultOf(one, indexes, roots)),
      },
    ],
  };
}
