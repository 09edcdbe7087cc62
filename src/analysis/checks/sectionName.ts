import type { ParentReference } from '../../gatewayApi/references';
import { isVariable } from '../../gatewayApi/variable';
import type { Status } from '../objects/status';
import { sentencesOf } from '../words/sentences';
import type { Saying } from './check';
import type { ListenerFacts } from './facts';
import { listenerParams, listenerPath } from './listenerFields';

const { say: sentence, sentences } = sentencesOf('sectionName', {
  any: 'The parentRef has no sectionName, so it means every listener.',
  same: 'The parentRef names listener {{listener}}.',
  other: 'The parentRef names section {{sectionName}}, not listener {{listener}}.',
  variable:
    'The parentRef names section {{sectionName}}. Whether that is listener {{listener}} depends on a variable.',
});

/** Whether the parentRef selects the listener by name. `any`: the parentRef specifies no name. */
export type SectionNameOutcome = { readonly is: 'any' | 'same' | 'other' | 'variable' };

const ANY: SectionNameOutcome = { is: 'any' };
const SAME: SectionNameOutcome = { is: 'same' };
const OTHER: SectionNameOutcome = { is: 'other' };
const VARIABLE: SectionNameOutcome = { is: 'variable' };

/**
 * ParentReference.sectionName: the name of a listener. If it is unset, the parentRef selects all
 * listeners.
 */
function judge({ name }: ListenerFacts, { sectionName }: ParentReference): SectionNameOutcome {
  if (sectionName === undefined) return ANY;
  if (sectionName === name) return SAME;
  return isVariable(sectionName) || isVariable(name) ? VARIABLE : OTHER;
}

function status({ is }: SectionNameOutcome): Status {
  if (is === 'variable') return 'Unknown';
  return is === 'other' ? 'False' : 'True';
}

const REASONS = {
  any: 'AnySection',
  same: 'Matches',
  other: 'NoMatchingParent',
  variable: 'Variable',
} as const;

function say(
  { is }: SectionNameOutcome,
  listener: ListenerFacts,
  { sectionName = '' }: ParentReference
): Saying {
  return {
    reason: REASONS[is],
    message: sentence(is, { ...listenerParams(listener), sectionName }),
    paths:
      is === 'any'
        ? []
        : [{ object: 'parentRef', field: '.sectionName' }, listenerPath(listener, '.name')],
  };
}

export const sectionNameCheck = { judge, status, say, sentences };
