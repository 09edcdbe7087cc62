import fc from 'fast-check';
import { compareValues } from '../../../src/components/table/fleetColumn';
import { KeptOrder } from '../../../src/components/table/keptOrder';

type Parts = readonly [cluster: string, name: string, rank: number];

const rowsOf = (names: readonly Parts[]) =>
  names.map(([cluster, name, rank]) => ({ metadata: { uid: `${cluster}/${name}`, name }, rank }));
const rankOf = ({ rank }: { readonly rank: number }) => rank;
const rows = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('east', 'west'),
      fc.constantFrom('a', 'b', 'B', 'c2', 'c10', 'd', 'é'),
      fc.constantFrom(0, 1)
    ),
    { selector: ([cluster, name]) => `${cluster}/${name}` }
  )
  .map(rowsOf);

describe('A kept order', () => {
  it('is what sorting from scratch gives, whatever was sorted before', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 5 }), lists => {
        const order = new KeptOrder<ReturnType<typeof rowsOf>[number]>(rankOf);
        lists.forEach(list => {
          const sorted = [...list].sort(
            (one, other) =>
              one.rank - other.rank || compareValues(one.metadata.name, other.metadata.name)
          );
          expect(order.sorted(list)).toEqual(sorted);
        });
      })
    );
  });

  it('compares each changed list in about one pass', () => {
    const list = rowsOf(
      Array.from({ length: 1_000 }, (_, at) => ['east', `r${(at * 7) % 1_000}`, 0])
    );
    const order = new KeptOrder<ReturnType<typeof rowsOf>[number]>(rankOf);
    order.sorted(list);
    let reads = 0;
    const counted = list.map(({ metadata, rank }) => ({
      rank,
      metadata: {
        uid: metadata.uid,
        get name() {
          reads += 1;
          return metadata.name;
        },
      },
    }));
    order.sorted(counted);
    expect(reads).toBeLessThan(4 * list.length);
  });
});
