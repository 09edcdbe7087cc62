import { useWords } from '../../../components/words/useWords';
import { type DraftPath, itemsIn, textIn } from '../draft/draftPath';
import { dropItem, setField } from '../draft/routeEdits';
import { useEditing } from './editing';
import { FieldRow, RemovePart } from './FormParts';
import { Choice, RouteField } from './RouteField';

export interface PairListProps {
  /** What one pair is, such as *Header*. */
  readonly label: string;
  readonly within: unknown;
  readonly at: DraftPath;
  /** The list within that part. */
  readonly list: string;
  /** The values are matched, so each has a type. */
  readonly matched?: boolean;
}

/** Names and values, one pair a line. */
export function PairList({ label, within, at, list, matched = false }: PairListProps) {
  const { t } = useWords();
  const edit = useEditing();
  const path = [...at, list];
  return (
    <>
      {itemsIn(within, [list]).map((pair, index) => {
        const place = [...path, index];
        const name = textIn(pair, ['name']);
        return (
          <FieldRow key={index} label={`${label} ${index + 1}`}>
            <RouteField label={label} within={pair} at={place} field={['name']} required />
            {matched && (
              <Choice
                label={t('Type')}
                value={textIn(pair, ['type'])}
                options={[
                  ['', 'Exact'],
                  ['RegularExpression', 'RegularExpression'],
                ]}
                onChange={type => edit(setField([...place, 'type'], type))}
              />
            )}
            <RouteField label={t('Value')} within={pair} at={place} field={['value']} required />
            <RemovePart
              label={t('Remove {{name}}', { name: name || label })}
              onClick={() => edit(dropItem(path, index))}
            />
          </FieldRow>
        );
      })}
    </>
  );
}
