import { useWords } from '../../../components/words/useWords';
import { HTTP_METHODS } from '../../../gatewayApi/httpMethods';
import { type DraftPath, textIn } from '../draft/draftPath';
import { addItem, dropItem, type FormKind, setField } from '../draft/routeEdits';
import { useEditing } from './editing';
import { AddPart, FieldRow, RemovePart } from './FormParts';
import { PairList } from './PairList';
import { Choice, RouteField } from './RouteField';

const PATH_TYPES = ['PathPrefix', 'Exact', 'RegularExpression'];
const CALL_TYPES = ['Exact', 'RegularExpression'];
const PAIR = { name: '', value: '' };

function same(texts: readonly string[]) {
  return texts.map(text => [text, text] as const);
}

export interface MatchFieldsProps {
  readonly kind: FormKind;
  readonly match: unknown;
  /** The list of matches in the route. */
  readonly list: DraftPath;
  readonly index: number;
}

function PathFields({ match, at }: { match: unknown; at: DraftPath }) {
  const { t } = useWords();
  const edit = useEditing();
  const type = textIn(match, ['path', 'type']) || 'PathPrefix';
  return (
    <>
      <Choice
        label={t('Type')}
        value={type}
        options={same(PATH_TYPES)}
        onChange={chosen => edit(setField([...at, 'path', 'type'], chosen))}
      />
      <RouteField
        label={t('Path')}
        within={match}
        at={at}
        field={['path', 'value']}
        placeholder="/"
        wrong={value =>
          type === 'RegularExpression' || value.startsWith('/')
            ? undefined
            : t('A path starts with a slash.')
        }
      />
      <Choice
        label={t('Method')}
        value={textIn(match, ['method'])}
        options={[['', t('Any')], ...same(HTTP_METHODS)]}
        onChange={method => edit(setField([...at, 'method'], method))}
        flex="0 1 7rem"
      />
    </>
  );
}

function CallFields({ match, at }: { match: unknown; at: DraftPath }) {
  const { t } = useWords();
  const edit = useEditing();
  return (
    <>
      <Choice
        label={t('Type')}
        value={textIn(match, ['method', 'type']) || 'Exact'}
        options={same(CALL_TYPES)}
        onChange={type => edit(setField([...at, 'method', 'type'], type))}
      />
      <RouteField
        label={t('gRPC service')}
        within={match}
        at={at}
        field={['method', 'service']}
        placeholder="shop.Cart"
      />
      <RouteField label={t('gRPC method')} within={match} at={at} field={['method', 'method']} />
    </>
  );
}

/** The conditions of one match. */
export function MatchFields({ kind, match, list, index }: MatchFieldsProps) {
  const { t } = useWords();
  const edit = useEditing();
  const at = [...list, index];
  const title = t('Match {{number}}', { number: index + 1 });
  const isHttp = kind === 'HTTPRoute';
  return (
    <FieldRow label={title}>
      {isHttp ? <PathFields match={match} at={at} /> : <CallFields match={match} at={at} />}
      <RemovePart
        label={t('Remove {{name}}', { name: title })}
        onClick={() => edit(dropItem(list, index))}
      />
      <PairList label={t('Header')} within={match} at={at} list="headers" matched />
      {isHttp && (
        <PairList label={t('Query parameter')} within={match} at={at} list="queryParams" matched />
      )}
      <FieldRow>
        <AddPart label={t('Header')} onClick={() => edit(addItem([...at, 'headers'], PAIR))} />
        {isHttp && (
          <AddPart
            label={t('Query parameter')}
            onClick={() => edit(addItem([...at, 'queryParams'], PAIR))}
          />
        )}
      </FieldRow>
    </FieldRow>
  );
}
