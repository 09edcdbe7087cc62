import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FleetRow } from '../../../src/components/table/fleetRow';
import { foldRows, singleRow } from '../../../src/components/table/foldRows';

function row(cluster: string, namespace: string | undefined, name: string): FleetRow {
  return {
    cluster,
    kind: 'Gateway',
    stale: false,
    metadata: { uid: `${cluster}/${namespace}/${name}`, namespace, name },
  };
}

const word = fc.constantFrom('a', 'b', 'c');
const rows = fc
  .uniqueArray(fc.tuple(word, fc.option(word, { nil: undefined }), word), {
    selector: parts => parts.join('/'),
  })
  .map(all => all.map(([cluster, namespace, name]) => row(cluster, namespace, name)));

describe('foldRows', () => {
  it('puts same-named objects of several clusters into one row', () => {
    const folded = foldRows([row('east', 'shop', 'web'), row('west', 'shop', 'web')]);
    expect(folded).toHaveLength(1);
    expect(folded[0]?.members.map(member => member.cluster)).toEqual(['east', 'west']);
  });

  it('separates kinds and namespaces', () => {
    const gateway = row('east', 'shop', 'web');
    const folded = foldRows([
      gateway,
      { ...gateway, kind: 'HTTPRoute' },
      row('east', 'infra', 'web'),
    ]);
    expect(folded).toHaveLength(3);
  });

  it('keeps every object, each once', () => {
    fc.assert(
      fc.property(rows, all => {
        const members = foldRows(all).flatMap(folded => folded.members);
        expect(new Set(members)).toEqual(new Set(all));
        expect(members).toHaveLength(all.length);
      })
    );
  });

  it('gives each row a unique id', () => {
    fc.assert(
      fc.property(rows, all => {
        for (const shown of [foldRows(all), all.map(singleRow)]) {
          expect(new Set(shown.map(folded => folded.metadata.uid)).size).toBe(shown.length);
        }
      })
    );
  });

  it('has one row for each namespace and name', () => {
    fc.assert(
      fc.property(rows, all => {
        const names = new Set(all.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`));
        expect(foldRows(all)).toHaveLength(names.size);
      })
    );
  });
});
