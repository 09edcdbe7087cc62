import { Typography } from '@mui/material';
import { useMemo } from 'react';
import { useWords } from '../../../components/words/useWords';
import { type DraftPath, textIn } from '../draft/draftPath';
import { setField, setText } from '../draft/routeEdits';
import { useEditing } from './editing';
import { numberOf, RouteField } from './RouteField';
import { type OfferedServices, useServices } from './services';
import { SuggestField } from './SuggestField';

export interface BackendFieldsProps {
  readonly backend: unknown;
  readonly at: DraftPath;
  readonly weighted: boolean;
}

function choices({ services, namespace }: OfferedServices, chosen: string, name: string) {
  const inside = services.filter(service => service.namespace === (chosen || namespace));
  const found = inside.find(service => service.name === name);
  return {
    namespaces: [...new Set(services.map(service => service.namespace))],
    names: inside.map(service => service.name),
    ports: (found?.ports ?? []).map(String),
  };
}

/** A backendRef: a Service with its namespace and port, and its weight. */
export function BackendFields({ backend, at, weighted }: BackendFieldsProps) {
  const { t } = useWords();
  const edit = useEditing();
  const offered = useServices();
  const kind = textIn(backend, ['kind']) || 'Service';
  const [namespace, name] = [textIn(backend, ['namespace']), textIn(backend, ['name'])];
  const { namespaces, names, ports } = useMemo(
    () => choices(offered, namespace, name),
    [offered, namespace, name]
  );
  return (
    <>
      {kind !== 'Service' && (
        <Typography variant="body2" sx={{ alignSelf: 'center' }}>
          {kind}
        </Typography>
      )}
      <SuggestField
        label={t('Service')}
        value={name}
        options={kind === 'Service' ? names : []}
        onChange={value => {
          edit(setText([...at, 'name'], value));
          const only = offered.services.find(
            service =>
              service.name === value && service.namespace === (namespace || offered.namespace)
          )?.ports;
          if (only?.length === 1) edit(setField([...at, 'port'], only[0]));
        }}
        flex="2 1 9rem"
      />
      <SuggestField
        label={t('Port')}
        value={textIn(backend, ['port'])}
        options={ports}
        onChange={value => edit(setField([...at, 'port'], numberOf(value)))}
        flex="1 1 5rem"
      />
      <SuggestField
        label={t('Namespace')}
        value={namespace}
        options={namespaces}
        onChange={value =>
          edit(setField([...at, 'namespace'], value === offered.namespace ? '' : value))
        }
        flex="1 1 7rem"
        placeholder={offered.namespace}
      />
      {weighted && (
        <RouteField
          label={t('Weight')}
          within={backend}
          at={at}
          field={['weight']}
          placeholder="1"
          numeric
          flex="0 1 5rem"
        />
      )}
    </>
  );
}
