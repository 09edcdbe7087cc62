import type { Translate } from '../../components/words/translate';
import { list, number, pairs, text } from '../../gatewayApi/read';
import { backendReference, type Reference } from '../../gatewayApi/references';
import { type AnyFilter, type FieldLine, filledLines } from './routeFields';

export interface FilterLine extends FieldLine {
  /** The object that the value names, for a link. */
  readonly reference?: Reference;
}

type Field<Key extends keyof AnyFilter> = AnyFilter[Key];
type RawBackend = Parameters<typeof backendReference>[0];

const texts = (items: readonly unknown[] | null | undefined): string =>
  list(items).map(text).join(', ');

function headerLines(filter: Field<'requestHeaderModifier'>, t: Translate): FieldLine[] {
  const headers = (label: string, items: NonNullable<typeof filter>['set']): FieldLine[] =>
    list(items).map(({ name, value }) => ({ label, value: `${text(name)}: ${text(value)}` }));
  return [
    ...headers(t('Set'), filter?.set),
    ...headers(t('Add'), filter?.add),
    ...list(filter?.remove).map(name => ({ label: t('Remove'), value: text(name) })),
  ];
}

function replacedPath(path: NonNullable<Field<'urlRewrite'>>['path']): string {
  const type = text(path?.type);
  const values = { full: text(path?.replaceFullPath), prefix: text(path?.replacePrefixMatch) };
  return type === '' ? '' : `${type} ${values.full || values.prefix}`.trim();
}

function backendLine(raw: RawBackend, namespace: string | undefined, t: Translate): FilterLine[] {
  const reference = backendReference(raw, namespace);
  const { name, port } = reference;
  if (name === '') return [];
  const value = [reference.namespace ?? '', name].filter(part => part !== '').join('/');
  return [
    { label: t('Backend'), value: port === undefined ? value : `${value}:${port}`, reference },
  ];
}

function mirrorShare(filter: Field<'requestMirror'>): string {
  const percent = number(filter?.percent);
  const numerator = number(filter?.fraction?.numerator);
  if (percent !== undefined) return `${percent} %`;
  // A fraction's denominator defaults to 100. Without a fraction and a percentage, all requests are
  // mirrored.
  return numerator === undefined
    ? '100 %'
    : `${numerator}/${number(filter?.fraction?.denominator) ?? 100}`;
}

function corsLines(cors: Field<'cors'>, t: Translate): FieldLine[] {
  return filledLines([
    [t('Allowed origins'), texts(cors?.allowOrigins)],
    [t('Allowed methods'), texts(cors?.allowMethods)],
    [t('Allowed headers'), texts(cors?.allowHeaders)],
    [t('Exposed headers'), texts(cors?.exposeHeaders)],
    [t('Credentials'), cors?.allowCredentials],
    [t('Maximum age'), t('{{seconds}} s', { seconds: number(cors?.maxAge) ?? 5 })],
  ]);
}

function authLines(
  auth: Field<'externalAuth'>,
  namespace: string | undefined,
  t: Translate
): FilterLine[] {
  return [
    ...filledLines([[t('Protocol'), auth?.protocol]]),
    ...backendLine(auth?.backendRef, namespace, t),
    ...filledLines([
      [t('Path'), auth?.http?.path],
      [t('Headers sent'), texts(auth?.http?.allowedHeaders) || texts(auth?.grpc?.allowedHeaders)],
      [t('Response headers passed on'), texts(auth?.http?.allowedResponseHeaders)],
      [t('Largest body sent'), auth?.forwardBody?.maxSize],
    ]),
  ];
}

function extensionLines(
  extension: Field<'extensionRef'>,
  namespace: string | undefined,
  t: Translate
): FilterLine[] {
  const [group, kind, name] = [extension?.group, extension?.kind, extension?.name].map(text);
  const value = [[kind, group].filter(part => part !== '').join('.'), name].join(' ').trim();
  return value === ''
    ? []
    : [{ label: t('Object'), value, reference: { group, kind, namespace, name } }];
}

// Filter types that are newer than this plugin are shown unprocessed.
function unknownLines(filter: object): FieldLine[] {
  const fields: Record<string, unknown> = { ...filter };
  return pairs(fields)
    .filter(([name]) => name !== 'type')
    .map(([label]) => ({ label, value: JSON.stringify(fields[label]) ?? '' }));
}

/**
 * The fields of a filter as text, with the specification's defaults.
 *
 * @param filter - A filter of a rule or of one backend.
 * @param namespace - The namespace of the route.
 * @returns Empty if the filter has no fields.
 */
export function filterLines(
  filter: AnyFilter,
  namespace: string | undefined,
  t: Translate
): FilterLine[] {
  switch (filter.type) {
    case 'RequestHeaderModifier':
      return headerLines(filter.requestHeaderModifier, t);
    case 'ResponseHeaderModifier':
      return headerLines(filter.responseHeaderModifier, t);
    case 'RequestRedirect': {
      const redirect = filter.requestRedirect;
      return filledLines([
        [t('Scheme'), redirect?.scheme],
        [t('Hostname'), redirect?.hostname],
        [t('Path'), replacedPath(redirect?.path)],
        [t('Port'), redirect?.port],
        [t('Status code'), number(redirect?.statusCode) ?? 302],
      ]);
    }
    case 'URLRewrite':
      return filledLines([
        [t('Hostname'), filter.urlRewrite?.hostname],
        [t('Path'), replacedPath(filter.urlRewrite?.path)],
      ]);
    case 'RequestMirror':
      return [
        ...backendLine(filter.requestMirror?.backendRef, namespace, t),
        { label: t('Share of requests'), value: mirrorShare(filter.requestMirror) },
      ];
    case 'CORS':
      return corsLines(filter.cors, t);
    case 'ExternalAuth':
      return authLines(filter.externalAuth, namespace, t);
    case 'ExtensionRef':
      return extensionLines(filter.extensionRef, namespace, t);
    default:
      return unknownLines(filter);
  }
}
