import { Typography } from '@mui/material';
import { useWords } from '../../../components/words/useWords';
import { type DraftPath, itemsIn, partIn, textIn } from '../draft/draftPath';
import { FILTER_FIELDS, isFilterType } from '../draft/filterTypes';
import { addItem, dropItem, setField } from '../draft/routeEdits';
import { BackendFields } from './BackendFields';
import { useEditing } from './editing';
import { AddPart, FieldRow, RemovePart } from './FormParts';
import { PairList } from './PairList';
import { Choice, RouteField } from './RouteField';

interface ContentProps {
  /** The field of the filter's type. */
  readonly content: unknown;
  readonly at: DraftPath;
}

function HeaderChanges({ content, at }: ContentProps) {
  const { t } = useWords();
  const edit = useEditing();
  const remove = [...at, 'remove'];
  return (
    <>
      <PairList label={t('Set header')} within={content} at={at} list="set" />
      <PairList label={t('Add header')} within={content} at={at} list="add" />
      {itemsIn(content, ['remove']).map((_, index) => (
        <FieldRow key={index}>
          <RouteField
            label={t('Remove header')}
            within={content}
            at={at}
            field={['remove', index]}
            required
          />
          <RemovePart
            label={t('Remove {{name}}', { name: t('Remove header') })}
            onClick={() => edit(dropItem(remove, index))}
          />
        </FieldRow>
      ))}
      {(['set', 'add'] as const).map(list => (
        <AddPart
          key={list}
          label={list === 'set' ? t('Set header') : t('Add header')}
          onClick={() => edit(addItem([...at, list], { name: '', value: '' }))}
        />
      ))}
      <AddPart label={t('Remove header')} onClick={() => edit(addItem(remove, ''))} />
    </>
  );
}

const PATH_FIELDS = {
  ReplaceFullPath: 'replaceFullPath',
  ReplacePrefixMatch: 'replacePrefixMatch',
};

function PathChange({ content, at }: ContentProps) {
  const { t } = useWords();
  const edit = useEditing();
  const type = textIn(content, ['path', 'type']);
  const field = PATH_FIELDS[type as keyof typeof PATH_FIELDS];
  return (
    <>
      <Choice
        label={t('Path')}
        value={type}
        options={[
          ['', t('As it is')],
          ['ReplacePrefixMatch', 'ReplacePrefixMatch'],
          ['ReplaceFullPath', 'ReplaceFullPath'],
        ]}
        onChange={chosen => {
          const next = PATH_FIELDS[chosen as keyof typeof PATH_FIELDS];
          const value = field === undefined ? '/' : textIn(content, ['path', field]) || '/';
          edit(setField([...at, 'path'], next && { type: chosen, [next]: value }));
        }}
        flex="0 1 12rem"
      />
      {field !== undefined && (
        <RouteField
          label={t('New path')}
          within={content}
          at={at}
          field={['path', field]}
          required
        />
      )}
    </>
  );
}

function Redirect({ content, at }: ContentProps) {
  const { t } = useWords();
  const edit = useEditing();
  return (
    <>
      <Choice
        label={t('Scheme')}
        value={textIn(content, ['scheme'])}
        options={[
          ['', t('As it is')],
          ['https', 'https'],
          ['http', 'http'],
        ]}
        onChange={scheme => edit(setField([...at, 'scheme'], scheme))}
        flex="0 1 7rem"
      />
      <RouteField label={t('Hostname')} within={content} at={at} field={['hostname']} />
      <RouteField
        label={t('Port')}
        within={content}
        at={at}
        field={['port']}
        numeric
        flex="0 1 5rem"
      />
      <Choice
        label={t('Status code')}
        value={textIn(content, ['statusCode'])}
        options={['', '301', '303', '307', '308'].map(code => [code, code || '302'] as const)}
        onChange={code => edit(setField([...at, 'statusCode'], code && Number(code)))}
        flex="0 1 7rem"
      />
      <PathChange content={content} at={at} />
    </>
  );
}

function Rewrite(props: ContentProps) {
  const { t } = useWords();
  return (
    <>
      <RouteField label={t('Hostname')} within={props.content} at={props.at} field={['hostname']} />
      <PathChange {...props} />
    </>
  );
}

function Mirror({ content, at }: ContentProps) {
  const { t } = useWords();
  return (
    <>
      <BackendFields
        backend={partIn(content, ['backendRef'])}
        at={[...at, 'backendRef']}
        weighted={false}
      />
      <RouteField
        label={t('Percent')}
        within={content}
        at={at}
        field={['percent']}
        placeholder="100"
        numeric
        flex="0 1 6rem"
      />
    </>
  );
}

const CONTENT = {
  RequestHeaderModifier: HeaderChanges,
  ResponseHeaderModifier: HeaderChanges,
  RequestRedirect: Redirect,
  URLRewrite: Rewrite,
  RequestMirror: Mirror,
};

export interface FilterFieldsProps {
  readonly filter: unknown;
  /** The list of filters in the route. */
  readonly list: DraftPath;
  readonly index: number;
}

/** One filter. A type that the form does not know is named, and left to the YAML. */
export function FilterFields({ filter, list, index }: FilterFieldsProps) {
  const { t } = useWords();
  const edit = useEditing();
  const type = textIn(filter, ['type']);
  const Content = isFilterType(type) ? CONTENT[type] : undefined;
  const field = isFilterType(type) ? FILTER_FIELDS[type] : '';
  return (
    <FieldRow label={type || t('Filter without a type')}>
      <Typography variant="body2" sx={{ flex: '1 1 auto', alignSelf: 'center' }}>
        <bdi>{type || t('Filter without a type')}</bdi>
        {Content === undefined && <> {t('Edit this filter in the YAML.')}</>}
      </Typography>
      <RemovePart
        label={t('Remove {{name}}', { name: type })}
        onClick={() => edit(dropItem(list, index))}
      />
      {Content !== undefined && (
        <FieldRow>
          <Content content={partIn(filter, [field])} at={[...list, index, field]} />
        </FieldRow>
      )}
    </FieldRow>
  );
}
