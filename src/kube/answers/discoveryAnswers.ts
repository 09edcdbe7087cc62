import { hasFields } from '../../gatewayApi/read';
import { OddAnswer } from '../clusterApi';
import { odd, type OddField, oddFieldText } from './oddField';

/** A resource that a cluster serves at one version. */
export interface ServedResource {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  /** `''` for a resource that has only subresources. */
  readonly kind: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
}

/** The groups that a cluster names in one answer. */
export interface DiscoveredGroups<Content> {
  /** By the name of the group. */
  readonly groups: ReadonlyMap<string, readonly Content[]>;
  /** Groups whose content is odd, by name; `''` if the name itself is. */
  readonly malformed: ReadonlyMap<string, OddField>;
}

class OddPart extends Error {
  constructor(readonly found: OddField) {
    super(oddFieldText(found));
  }
}

function refuse(field: string, value: unknown): never {
  throw new OddPart(odd(field, value).odd);
}

function fieldsAt(value: unknown, field: string): Readonly<Record<string, unknown>> {
  return hasFields(value) ? value : refuse(field, value);
}

function textAt(value: unknown, field: string): string {
  return typeof value === 'string' && value !== '' ? value : refuse(field, value);
}

function listAt(value: unknown, field: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(field, value);
}

// A resource that has only subresources has null as its verbs.
function verbsAt(value: unknown, field: string): readonly string[] {
  return listAt(value ?? [], field).map((verb, index) => textAt(verb, `${field}[${index}]`));
}

function versionsOf(group: Readonly<Record<string, unknown>>): ReadonlyArray<{
  readonly version: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly field: string;
}> {
  return listAt(group.versions ?? [], '.versions').map((item, index) => {
    const field = `.versions[${index}]`;
    const fields = fieldsAt(item, field);
    return { version: textAt(fields.version, `${field}.version`), fields, field };
  });
}

function aggregatedResources(
  group: string,
  fields: Readonly<Record<string, unknown>>
): ServedResource[] {
  return versionsOf(fields).flatMap(({ version, fields: ofVersion, field }) =>
    listAt(ofVersion.resources ?? [], `${field}.resources`).map((item, index) => {
      const at = `${field}.resources[${index}]`;
      const { resource, responseKind, verbs, scope } = fieldsAt(item, at);
      const kind = hasFields(responseKind) ? responseKind.kind : undefined;
      return {
        group,
        version,
        plural: textAt(resource, `${at}.resource`),
        kind: typeof kind === 'string' ? kind : '',
        namespaced: scope === 'Namespaced',
        verbs: verbsAt(verbs, `${at}.verbs`),
      };
    })
  );
}

function collect<Content>(
  items: readonly unknown[],
  nameOf: (item: Readonly<Record<string, unknown>>) => unknown,
  contentOf: (group: string, item: Readonly<Record<string, unknown>>) => readonly Content[]
): DiscoveredGroups<Content> {
  const groups = new Map<string, readonly Content[]>();
  const malformed = new Map<string, OddField>();
  items.forEach((item, index) => {
    let group = '';
    try {
      const fields = fieldsAt(item, `group ${index + 1}`);
      group = textAt(nameOf(fields), `the name of group ${index + 1}`);
      groups.set(group, contentOf(group, fields));
    } catch (error) {
      if (!(error instanceof OddPart)) throw error;
      malformed.set(group, error.found);
    }
  });
  return { groups, malformed };
}

function whole<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OddPart)) throw error;
    throw new OddAnswer(`${path} is not a discovery document: ${error.message}`);
  }
}

/** The answer to a request for all groups. */
export type GroupsAnswer =
  | ({ readonly form: 'aggregated' } & DiscoveredGroups<ServedResource>)
  /** The content is the versions of the group. */
  | ({ readonly form: 'plain' } & DiscoveredGroups<string>);

/**
 * Reads the answer to a request for all groups, in the aggregated or the plain form.
 *
 * @param answer - JSON of any shape.
 * @throws OddAnswer if the answer has neither form. An odd group is left out and named.
 */
export function readGroups(answer: unknown): GroupsAnswer {
  return whole('/apis', () => {
    const { kind, items, groups } = fieldsAt(answer, '');
    if (kind === 'APIGroupDiscoveryList') {
      const nameOf = ({ metadata }: Readonly<Record<string, unknown>>) =>
        hasFields(metadata) ? metadata.name : undefined;
      return {
        form: 'aggregated',
        ...collect(listAt(items, '.items'), nameOf, aggregatedResources),
      };
    }
    if (kind !== 'APIGroupList') return refuse('.kind', kind);
    return {
      form: 'plain',
      ...collect(
        listAt(groups, '.groups'),
        ({ name }) => name,
        (_group, fields) => versionsOf(fields).map(({ version }) => version)
      ),
    };
  });
}

/**
 * Reads the versions of one group from its own document.
 *
 * @param answer - JSON of any shape.
 * @throws OddAnswer if the answer is not the document of a group.
 */
export function readGroupVersions(answer: unknown, group: string): readonly string[] {
  return whole(`/apis/${group}`, () => {
    const fields = fieldsAt(answer, '');
    listAt(fields.versions, '.versions');
    return versionsOf(fields).map(({ version }) => version);
  });
}

/**
 * Reads the resources of one version of a group.
 *
 * @param answer - JSON of any shape.
 * @throws OddAnswer if the answer is not a list of resources.
 */
export function readResources(answer: unknown, group: string, version: string): ServedResource[] {
  return whole(`/apis/${group}/${version}`, () =>
    listAt(fieldsAt(answer, '').resources, '.resources').map((item, index) => {
      const at = `.resources[${index}]`;
      const { name, kind, verbs, namespaced } = fieldsAt(item, at);
      return {
        group,
        version,
        plural: textAt(name, `${at}.name`),
        namespaced: namespaced === true,
        kind: typeof kind === 'string' ? kind : '',
        verbs: verbsAt(verbs, `${at}.verbs`),
      };
    })
  );
}
