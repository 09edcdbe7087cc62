import { sentencesOf } from '../words/sentences';
import { type CheckOf, type Saying, writeCheck } from './check';
import type { ListenerFacts } from './facts';
import { listenerParams, listenerPath } from './listenerFields';
import { type NamespaceOutcome, type NamespaceReader, namespaceRule } from './namespaceRule';

const { say: sentence, sentences } = sentencesOf('namespace', {
  all: 'Listener {{listener}} accepts routes from every namespace.',
  same: 'The route is in the namespace of {{owner}}.',
  otherNamespace:
    'Listener {{listener}} accepts routes from namespace {{own}} only (allowedRoutes.namespaces.from: Same), and this route is in {{namespace}}.',
  otherNamespaceDefault:
    'Listener {{listener}} accepts routes from namespace {{own}} only (allowedRoutes.namespaces.from defaults to Same), and this route is in {{namespace}}.',
  none: 'Listener {{listener}} accepts routes from no namespace (allowedRoutes.namespaces.from: None).',
  selected: 'The selector of listener {{listener}} matches namespace {{namespace}}.',
  selectsNothing:
    'Listener {{listener}} selects namespaces by label and has no selector, so it accepts routes from no namespace.',
  labelsMissing:
    'Listener {{listener}} accepts routes only from namespaces with {{labels}}, which namespace {{namespace}} does not match.',
  labelsUnread:
    'Listener {{listener}} selects namespaces by label, and the labels of namespace {{namespace}} were not read.',
  selectorMalformed: 'The selector of listener {{listener}} has an expression that is not valid.',
  fromMalformed:
    'Listener {{listener}} has allowedRoutes.namespaces.from: {{from}}, which is not All, Same or Selector.',
  variable:
    'Whether listener {{listener}} accepts routes from namespace {{namespace}} depends on a variable.',
});

/** RouteNamespaces: whether `allowedRoutes.namespaces` allows the namespace of the route. */
function judge(
  { allowedRoutes, owner }: ListenerFacts,
  namespace: string,
  reader: NamespaceReader
): NamespaceOutcome {
  return namespaceRule.judge(allowedRoutes, owner.namespace ?? '', namespace, reader);
}

const { status } = namespaceRule;

const REASONS = { True: 'Allowed', False: 'NotAllowedByListeners', Unknown: 'NotRead' } as const;

function say(outcome: NamespaceOutcome, listener: ListenerFacts, namespace: string): Saying {
  const said = namespaceRule.say(outcome, listener.allowedRoutes, namespace);
  return {
    reason: outcome.is === 'variable' ? 'Variable' : REASONS[status(outcome)],
    message: sentence(outcome.is, {
      ...listenerParams(listener),
      ...said.params,
      namespace,
      own: listener.owner.namespace ?? '',
    }),
    paths: [
      ...said.fields.map(field => listenerPath(listener, `.allowedRoutes.namespaces${field}`)),
      { object: 'route', field: '.metadata.namespace' },
      ...said.namespaceFields,
    ],
    missing: said.missing,
  };
}

/**
 * Computes the check `namespace` of a listener. The result is the same for all routes in the
 * namespace.
 *
 * @param reader - Reads the labels of the namespace.
 */
export function checkNamespace(
  listener: ListenerFacts,
  namespace: string,
  reader: NamespaceReader
): CheckOf<'namespace', NamespaceOutcome> {
  const outcome = judge(listener, namespace, reader);
  return writeCheck('namespace', namespaceCheck, outcome, listener, namespace);
}

export const namespaceCheck = { judge, status, say, sentences };
