import { memo } from 'react';
import { useWords } from '../../../components/words/useWords';
import { itemsIn, textIn } from '../draft/draftPath';
import { filterTypesOf, isFilterType, newFilter } from '../draft/filterTypes';
import { addItem, dropItem, type FormKind, newMatch, RULES_PATH } from '../draft/routeEdits';
import { BackendFields } from './BackendFields';
import { useEditing } from './editing';
import { FilterFields } from './FilterFields';
import { AddPart, FieldRow, Part, RemovePart } from './FormParts';
import { MatchFields } from './MatchFields';
import { Choice } from './RouteField';

export interface RuleFieldsProps {
  readonly kind: FormKind;
  readonly rule: unknown;
  readonly index: number;
}

/** One rule: its matches, filters and backends. Rendered again only if the rule changes. */
export const RuleFields = memo(function RuleFields({ kind, rule, index }: RuleFieldsProps) {
  const { t } = useWords();
  const edit = useEditing();
  const at = [...RULES_PATH, index];
  const list = (name: string) => [...at, name];
  const number = index + 1;
  const name = textIn(rule, ['name']);
  const title =
    name === ''
      ? t('Rule {{number}}', { number })
      : t('Rule {{number}}: {{name}}', { number, name });
  return (
    <Part
      title={title}
      action={
        <RemovePart
          label={t('Remove {{name}}', { name: title })}
          onClick={() => edit(dropItem(RULES_PATH, index))}
        />
      }
    >
      <Part
        title={t('Matches')}
        inner
        action={
          <AddPart
            label={t('Match')}
            onClick={() => edit(addItem(list('matches'), newMatch(kind)))}
          />
        }
      >
        {itemsIn(rule, ['matches']).map((match, position) => (
          <MatchFields
            key={position}
            kind={kind}
            match={match}
            list={list('matches')}
            index={position}
          />
        ))}
      </Part>
      <Part title={t('Filters')} inner>
        {itemsIn(rule, ['filters']).map((filter, position) => (
          <FilterFields key={position} filter={filter} list={list('filters')} index={position} />
        ))}
        <FieldRow>
          <Choice
            label={t('Add a filter')}
            value=""
            options={[['', t('None')], ...filterTypesOf(kind).map(type => [type, type] as const)]}
            onChange={type => {
              if (isFilterType(type)) edit(addItem(list('filters'), newFilter(type)));
            }}
            flex="0 1 14rem"
          />
        </FieldRow>
      </Part>
      <Part
        title={t('Backends')}
        inner
        action={
          <AddPart
            label={t('Backend')}
            onClick={() => edit(addItem(list('backendRefs'), { name: '' }))}
          />
        }
      >
        {itemsIn(rule, ['backendRefs']).map((backend, position) => (
          <FieldRow key={position} label={`${t('Backend')} ${position + 1}`}>
            <BackendFields backend={backend} at={[...list('backendRefs'), position]} weighted />
            <RemovePart
              label={t('Remove {{name}}', { name: textIn(backend, ['name']) || t('Backend') })}
              onClick={() => edit(dropItem(list('backendRefs'), position))}
            />
          </FieldRow>
        ))}
      </Part>
    </Part>
  );
});
