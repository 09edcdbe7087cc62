/**
 * Measures several things alternately, since the load of a machine drifts. Each round has another
 * order, since the first one could have an advantage.
 *
 * @param runs - The number of rounds that count.
 * @param takes - Each measures one thing.
 * @param warmUps - The number of rounds before, which do not count.
 * @returns The measurements of each thing.
 */
export async function inTurn<Taken>(
  runs: number,
  takes: ReadonlyArray<() => Promise<Taken>>,
  warmUps = 1
): Promise<Taken[][]> {
  const found = takes.map((): Taken[] => []);
  for (let run = 0; run < warmUps + runs; run += 1) {
    for (let turn = 0; turn < takes.length; turn += 1) {
      const place = (run + turn) % takes.length;
      const taken = await takes[place]();
      if (run >= warmUps) found[place].push(taken);
    }
  }
  return found;
}
