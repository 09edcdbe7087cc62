import { Box } from '@mui/material';
import { useMemo } from 'react';
import { HostnamesField } from '../../../components/routeFields/HostnamesField';
import { NamespaceField } from '../../../components/routeFields/NamespaceField';
import { isRouteName } from '../../../components/routeFields/routeNames';
import { useWords } from '../../../components/words/useWords';
import type { ClusterAnswers } from '../../../fleet';
import { text } from '../../../gatewayApi/read';
import { itemsIn, textIn } from '../draft/draftPath';
import {
  addItem,
  type DraftRoute,
  FORM_KINDS,
  type FormKind,
  HOSTNAMES_PATH,
  isFormKind,
  newRule,
  RULES_PATH,
  setHostnames,
  setKind,
  setText,
} from '../draft/routeEdits';
import { useEditing } from './editing';
import { AddPart, FieldRow, Part } from './FormParts';
import { ParentFields } from './ParentFields';
import { Choice, RouteField } from './RouteField';
import { RuleFields } from './RuleFields';
import { type KnownService, ServicesContext } from './services';

const NAME = ['metadata', 'name'];
const NAMESPACE = ['metadata', 'namespace'];

export interface RouteFormProps {
  readonly route: DraftRoute;
  readonly namespaces: readonly string[];
  readonly services: readonly KnownService[];
  readonly answers: readonly ClusterAnswers[];
  /** The route exists, so its kind and names cannot change. */
  readonly exists: boolean;
  /** The YAML cannot be read. The form then shows the last route, and changes nothing. */
  readonly locked: boolean;
}

/** The kind that the form shows; that of any other kind is taken for an HTTPRoute. */
export function formKindOf(route: DraftRoute): FormKind {
  return isFormKind(route.kind) ? route.kind : FORM_KINDS[0];
}

/** The form of a route. Fields that it does not know are kept. */
export function RouteForm(props: RouteFormProps) {
  const { t } = useWords();
  const edit = useEditing();
  const { route, namespaces, services, answers, exists, locked } = props;
  const kind = formKindOf(route);
  const namespace = textIn(route, NAMESPACE);
  const offered = useMemo(() => ({ services, namespace }), [services, namespace]);
  return (
    <ServicesContext.Provider value={offered}>
      <Box
        component="fieldset"
        disabled={locked}
        aria-label={t('The route')}
        sx={{
          border: 0,
          m: 0,
          p: 0,
          minWidth: 0,
          display: 'flex',
          flexDirection: 'column',
          gap: 1.5,
        }}
      >
        <Part title={t('Route')}>
          <FieldRow>
            <Choice
              label={t('Kind')}
              value={kind}
              options={FORM_KINDS.map(name => [name, name] as const)}
              onChange={chosen => {
                if (isFormKind(chosen)) edit(setKind(chosen));
              }}
              disabled={exists}
            />
            <NamespaceField
              inForm
              namespace={namespace}
              namespaces={namespaces}
              onChange={chosen => edit(setText(NAMESPACE, chosen))}
              disabled={exists || locked}
            />
            <RouteField
              label={t('Name')}
              within={route}
              at={[]}
              field={NAME}
              required
              disabled={exists}
              wrong={name => (isRouteName(name) ? undefined : t('No route can have this name.'))}
            />
          </FieldRow>
          <HostnamesField
            inForm
            kind={kind}
            hostnames={itemsIn(route, HOSTNAMES_PATH).map(text)}
            onChange={hostnames => edit(setHostnames(hostnames))}
          />
        </Part>
        <ParentFields route={route} answers={answers} />
        {itemsIn(route, RULES_PATH).map((rule, index) => (
          <RuleFields key={index} kind={kind} rule={rule} index={index} />
        ))}
        <FieldRow>
          <AddPart label={t('Rule')} onClick={() => edit(addItem(RULES_PATH, newRule(kind)))} />
        </FieldRow>
      </Box>
    </ServicesContext.Provider>
  );
}
