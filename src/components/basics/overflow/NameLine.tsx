import { CutText } from './CutText';
import { FirstOfAll } from './FirstFew';

/** Identifiers, such as hostnames, on one line: the first, and a button that opens the others. */
export function NameLine({ items }: { items: readonly string[] }) {
  return <FirstOfAll items={items} label={item => item} render={item => <CutText text={item} />} />;
}
