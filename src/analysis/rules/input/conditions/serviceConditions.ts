import { text } from '../../../../gatewayApi/read';
import { ANNOTATION_KEY, LABEL_KEY, type Pattern } from '../schema/patterns';
import { countOf, type FieldCondition, has, itemsOf, repeatedIndex, valuesOf } from './condition';

const LONGEST_PREFIX = 253;

/** ServiceSpec: what its type needs. */
export const portsOfItsType: FieldCondition = spec => {
  const { type, ports, clusterIP, clusterIPs } = spec;
  if (type === 'ExternalName') {
    return text(spec.externalName) === ''
      ? { says: 'externalNameMissing', at: '.externalName' }
      : undefined;
  }
  const headless = clusterIP === 'None' || itemsOf(clusterIPs)[0] === 'None';
  return countOf(ports) === 0 && !headless ? { says: 'portsMissing', at: '.ports' } : undefined;
};

/** ServiceSpec.ports. */
export const distinctPorts: FieldCondition = ports => {
  if (ports.length < 2) return undefined;
  const unnamed = ports.findIndex(port => text(valuesOf(port).name) === '');
  if (unnamed >= 0) return { says: 'portNameMissing', at: `[${unnamed}].name` };
  const named = repeatedIndex(ports, (a, b) => a.name === b.name);
  if (named !== undefined) return { says: 'portNameRepeated', at: `[${named}].name` };
  const index = repeatedIndex(
    ports,
    (a, b) => a.port === b.port && (a.protocol ?? 'TCP') === (b.protocol ?? 'TCP')
  );
  return index === undefined ? undefined : { says: 'portRepeated', at: `[${index}]` };
};

function keysLike(pattern: Pattern): FieldCondition {
  return map => {
    for (const key in map) {
      if (!has(map, key)) continue;
      if (!pattern.matches.test(key) || key.indexOf('/') > LONGEST_PREFIX) {
        return { says: 'mapKey', at: '', params: { key, what: pattern.what } };
      }
    }
    return undefined;
  };
}

/** The keys of labels. */
export const labelKeys = keysLike(LABEL_KEY);
/** The keys of annotations, whose case does not matter. */
export const annotationKeys = keysLike(ANNOTATION_KEY);
