import { text } from '../../../../gatewayApi/read';
import { type FieldCondition, has, itemsOf, valuesOf } from './condition';

// The field of a type has its name, with the first letter, or the first word, in lower case.
function fieldOfType(type: string): string {
  return type.replace(/^(?:[A-Z]+(?![a-z])|[A-Z])/, start => start.toLowerCase());
}

/**
 * The field of a filter's type is set, and no field of another type.
 *
 * @param types - The types of filters of the kind of route.
 */
export function fieldOfItsType(types: readonly string[]): FieldCondition {
  const fields = types.map(fieldOfType);
  return filter => {
    const type = text(filter.type);
    const wanted = fieldOfType(type);
    if (!has(filter, wanted))
      return { says: 'filterFieldMissing', at: `.${wanted}`, params: { type } };
    const other = fields.find(field => field !== wanted && has(filter, field));
    return other === undefined
      ? undefined
      : { says: 'filterFieldOfOtherType', at: `.${other}`, params: { type } };
  };
}

/**
 * A list has each of some types of filters once.
 *
 * @param single - The types that cannot be repeated.
 */
export function singleFilters(single: readonly string[]): FieldCondition {
  return filters => {
    if (filters.length < 2) return undefined;
    const seen = new Set<string>();
    for (const [index, filter] of filters.entries()) {
      const type = text(valuesOf(filter).type);
      if (seen.has(type) && single.includes(type)) {
        return { says: 'filterRepeated', at: `[${index}]`, params: { type } };
      }
      seen.add(type);
    }
    return seen.has('RequestRedirect') && seen.has('URLRewrite')
      ? { says: 'redirectAndRewrite', at: '' }
      : undefined;
  };
}

const PATH_FIELDS = [
  ['ReplaceFullPath', 'replaceFullPath'],
  ['ReplacePrefixMatch', 'replacePrefixMatch'],
] as const;

/** HTTPPathModifier. */
export const pathOfItsType: FieldCondition = path => {
  const type = text(path.type);
  for (const [known, field] of PATH_FIELDS) {
    if (type === known && !has(path, field)) {
      return { says: 'pathFieldMissing', at: `.${field}`, params: { type } };
    }
    if (type !== known && has(path, field)) {
      return { says: 'pathFieldOfOtherType', at: `.${field}`, params: { type } };
    }
  }
  return undefined;
};

/** HTTPRequestMirrorFilter. */
export const oneShare: FieldCondition = mirror =>
  has(mirror, 'percent') && has(mirror, 'fraction')
    ? { says: 'percentAndFraction', at: '' }
    : undefined;

/** Fraction. */
export const atMostWhole: FieldCondition = ({ numerator, denominator }) =>
  Number(numerator) > Number(denominator ?? 100)
    ? { says: 'fractionTooLarge', at: '.numerator' }
    : undefined;

/** HTTPCORSFilter: * allows everything, alone. */
export const wildcardAlone: FieldCondition = values =>
  values.length > 1 && values.includes('*') ? { says: 'wildcardWithOthers', at: '' } : undefined;

/** HTTPExternalAuthFilter. */
export const authOfItsProtocol: FieldCondition = auth => {
  const type = text(auth.protocol);
  for (const [known, field] of [
    ['GRPC', 'grpc'],
    ['HTTP', 'http'],
  ] as const) {
    const given = has(auth, field);
    if (type === known && !given)
      return { says: 'authFieldMissing', at: `.${field}`, params: { type } };
    if (type !== known && given) {
      return { says: 'authFieldOfOtherProtocol', at: `.${field}`, params: { type } };
    }
  }
  return undefined;
};

/** SubjectAltName. */
export const subjectOfItsType: FieldCondition = subject => {
  const type = text(subject.type);
  for (const [known, field] of [
    ['Hostname', 'hostname'],
    ['URI', 'uri'],
  ] as const) {
    const given = text(subject[field]) !== '';
    if (type === known && !given) {
      return { says: 'subjectFieldMissing', at: `.${field}`, params: { type } };
    }
    if (type !== known && given) {
      return { says: 'subjectFieldOfOtherType', at: `.${field}`, params: { type } };
    }
  }
  return undefined;
};

/** BackendTLSPolicyValidation: exactly one source of trust. */
export const oneTrust: FieldCondition = ({ caCertificateRefs, wellKnownCACertificates }) => {
  const references = itemsOf(caCertificateRefs).length > 0;
  const wellKnown = text(wellKnownCACertificates) !== '';
  if (references === wellKnown) return { says: references ? 'twoTrusts' : 'noTrust', at: '' };
  return undefined;
};
