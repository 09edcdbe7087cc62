import type { FormKind } from './routeEdits';

/** The filters that the form knows, with the field of each. */
export const FILTER_FIELDS = {
  RequestHeaderModifier: 'requestHeaderModifier',
  ResponseHeaderModifier: 'responseHeaderModifier',
  RequestRedirect: 'requestRedirect',
  URLRewrite: 'urlRewrite',
  RequestMirror: 'requestMirror',
} as const;

export type FilterType = keyof typeof FILTER_FIELDS;

const OF_HTTP_ONLY: readonly FilterType[] = ['RequestRedirect', 'URLRewrite'];

export function isFilterType(type: string): type is FilterType {
  return Object.hasOwn(FILTER_FIELDS, type);
}

/** The filters that a kind of route can have, of those that the form knows. */
export function filterTypesOf(kind: FormKind): readonly FilterType[] {
  const all = Object.keys(FILTER_FIELDS) as FilterType[];
  return kind === 'HTTPRoute' ? all : all.filter(type => !OF_HTTP_ONLY.includes(type));
}

/** A new filter of a type, with the field that it needs. */
export function newFilter(type: FilterType): object {
  const content: Readonly<Record<FilterType, object>> = {
    RequestHeaderModifier: { set: [{ name: '', value: '' }] },
    ResponseHeaderModifier: { set: [{ name: '', value: '' }] },
    RequestRedirect: { scheme: 'https', statusCode: 301 },
    URLRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } },
    RequestMirror: { backendRef: { name: '' } },
  };
  return { type, [FILTER_FIELDS[type]]: content[type] };
}
