import type { ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import type { Saying } from './check';
import type { NamespaceRule } from './facts';
import { type NamespaceOutcome, type NamespaceReader, namespaceRule } from './namespaceRule';

const { say: sentence, sentences } = sentencesOf('admission', {
  all: '{{gateway}} accepts ListenerSets from every namespace.',
  same: '{{gateway}} accepts ListenerSets from its own namespace, and {{listenerSet}} is in it.',
  otherNamespace:
    '{{gateway}} accepts ListenerSets from its own namespace {{own}} only (allowedListeners.namespaces.from: Same), and {{listenerSet}} is in {{namespace}}.',
  otherNamespaceDefault:
    '{{gateway}} accepts ListenerSets from its own namespace {{own}} only, and {{listenerSet}} is in {{namespace}}.',
  none: '{{gateway}} accepts no ListenerSets (allowedListeners.namespaces.from: None).',
  noneDefault:
    '{{gateway}} accepts no ListenerSets (allowedListeners.namespaces.from defaults to None).',
  selected: 'The selector of {{gateway}} for ListenerSets matches namespace {{namespace}}.',
  selectsNothing:
    '{{gateway}} selects namespaces by label and has no selector, so it accepts ListenerSets from no namespace.',
  labelsMissing:
    '{{gateway}} accepts ListenerSets only from namespaces with {{labels}}, which namespace {{namespace}} does not match.',
  labelsUnread:
    '{{gateway}} selects namespaces by label, and the labels of namespace {{namespace}} were not read.',
  selectorMalformed:
    'The selector of {{gateway}} for ListenerSets has an expression that is not valid.',
  fromMalformed:
    '{{gateway}} has allowedListeners.namespaces.from: {{from}}, which is not All, Same, Selector or None.',
  variable:
    'Whether {{gateway}} accepts ListenerSets from namespace {{namespace}} depends on a variable.',
});

/**
 * Whether a Gateway allows a ListenerSet to attach. `noneDefault`: the Gateway does not specify
 * `allowedListeners`, and the default is `None`.
 */
export type AdmissionOutcome = NamespaceOutcome | { readonly is: 'noneDefault' };

const NONE_DEFAULT: AdmissionOutcome = { is: 'noneDefault' };

/**
 * GatewaySpec.allowedListeners: by default, ListenerSets from no namespace can attach.
 *
 * @param rule - The value of `allowedListeners.namespaces` of the Gateway.
 */
function judge(
  rule: NamespaceRule,
  gateway: ObjectRef,
  listenerSet: ObjectRef,
  reader: NamespaceReader
): AdmissionOutcome {
  const namespace = listenerSet.namespace ?? '';
  const outcome = namespaceRule.judge(rule, gateway.namespace ?? '', namespace, reader);
  return outcome.is === 'none' && rule.defaulted ? NONE_DEFAULT : outcome;
}

function status(outcome: AdmissionOutcome) {
  return outcome.is === 'noneDefault' ? 'False' : namespaceRule.status(outcome);
}

const REASONS = { True: 'Found', False: 'NotAllowed', Unknown: 'NotRead' } as const;

function say(
  outcome: AdmissionOutcome,
  rule: NamespaceRule,
  gateway: ObjectRef,
  listenerSet: ObjectRef
): Saying {
  const namespace = listenerSet.namespace ?? '';
  const said = namespaceRule.say(
    outcome.is === 'noneDefault' ? { is: 'none' } : outcome,
    rule,
    namespace
  );
  return {
    reason: outcome.is === 'variable' ? 'Variable' : REASONS[status(outcome)],
    message: sentence(outcome.is, {
      ...said.params,
      gateway,
      listenerSet,
      namespace,
      own: gateway.namespace ?? '',
    }),
    paths: [
      ...said.fields.map(field => ({
        object: gateway,
        field: `.spec.allowedListeners.namespaces${field}`,
      })),
      { object: listenerSet, field: '.metadata.namespace' },
      ...said.namespaceFields,
    ],
    missing: said.missing,
  };
}

export const admissionCheck = { judge, status, say, sentences };
