import type { Location, LogicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import { version } from '../../package.json';
import {
  objectKey,
  type ObjectRef,
  objectText,
  refOf,
  type Rule,
  type Severity,
} from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { StreamedList } from '../json/print';
import { clusterProblemText } from '../live/problem';
import { explanationText } from '../text/explanation';
import { fixesLines } from '../text/fix';
import { type FixAndSite, fixSites } from '../text/fixSite';
import { paint } from '../text/paint';
import { visible } from '../visible';
import { explanationMarkdown } from './explanationMarkdown';
import { apiPath, type FilePlace, filePlace, fileUri, placeInFile } from './place';
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
  place: FilePlace | undefined,
  cluster: DiagnosedCluster
): Location {
  const logicalLocations = [logicalLocation(ref, cluster)];
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

function related(
  { finding, cluster }: ReportedFinding,
  fixes: readonly FixAndSite[],
  roots: readonly string[]
): Location[] {
  const sites = fixes.flatMap(({ site }) => site ?? []);
  const sources = [
    ...sites.map(({ source }) => source),
    cluster.sources.get(objectKey(finding.object)),
  ];
  const places = [
    ...sites.map(site => {
      const { source, field } = site;
      return { ref: refOf(source.object), field, place: placeInFile(source, site, roots) };
    }),
    ...(finding.related ?? [])
      .filter(ref => !sources.includes(cluster.sources.get(objectKey(ref))))
      .map(ref => ({ ref, field: '', place: filePlace(ref, '', cluster, roots) })),
  ];
  return places
    .filter(({ place }) => place !== undefined)
    .map(({ ref, field, place }, id) => ({
      id,
      ...locationOf(ref, place, cluster),
      message: { text: plain(visible(`${objectText(ref)}${field === '' ? '' : ` ${field}`}`)) },
    }));
}

function resultOf(
  reported: ReportedFinding,
  indexes: ReadonlyMap<string, number>,
  roots: readonly string[]
): Result {
  const { finding, cluster, fingerprint, subject, sentence } = reported;
  const { code, severity, object, path } = finding;
  const place = filePlace(object, path, cluster, roots);
  const fixes = fixSites(finding, cluster.sources);
  const others = related(reported, fixes, roots);
  return {
    ruleId: code,
    ruleIndex: indexes.get(code) ?? -1,
    level: LEVELS[severity],
    message: { text: plain([`${subject}: ${sentence}`, ...fixesLines(fixes)].join('\n')) },
    locations: [locationOf(object, place, cluster)],
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    partialFingerprints: {
      'gatewayFleet/v1': fingerprint,
      // For a result in a file, GitHub computes this one from its lines.
      ...(place !== undefined ? {} : { primaryLocationLineHash: `${fingerprint}:1` }),
    },
  };
}

function* results(
  clusters: readonly DiagnosedCluster[],
  indexes: ReadonlyMap<string, number>,
  roots: readonly string[]
) {
  for (const reported of reportedFindings(clusters)) yield resultOf(reported, indexes, roots);
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
 * @returns The log for `jsonChunks`. A finding that is in no file has the path of its object on the API server.
 */
export function sarifLog(
  clusters: readonly DiagnosedCluster[],
  rules: readonly Rule[],
  roots: readonly string[]
) {
  const indexes = new Map(rules.map(({ code }, at) => [code, at]));
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
        results: new StreamedList(results(clusters, indexes, roots)),
      },
    ],
  };
}
