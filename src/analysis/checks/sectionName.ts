import type { ParentReference } from '../../gatewayApi/references';
import type { Status } from '../objects/status';
import { messagesOf } from '../words/message';
import { t } from '../words/t';
import type { Saying } from './check';
import type { ListenerFacts } from './facts';
import { listenerParams, listenerPath } from './listenerFields';

/** Whether the parentRef means the listener by name. `any`: it names none. */
export type SectionNameOutcome = { readonly is: 'any' | 'same' | 'other' };

const ANY: SectionNameOutcome = { is: 'any' };
const SAME: SectionNameOutcome = { is: 'same' };
const OTHER: SectionNameOutcome = { is: 'other' };

/** ParentReference.sectionName: the name of a listener; without it all of them are meant. */
export function judge(
  { name }: ListenerFacts,
  { sectionName }: ParentReference
): SectionNameOutcome {
  if (sectionName === undefined) return ANY;
  return sectionName === name ? SAME : OTHER;
}

export function status({ is }: SectionNameOutcome): Status {
  return is === 'other' ? 'False' : 'True';
}

const REASONS = { any: 'AnySection', same: 'Matches', other: 'NoMatchingParent' } as const;

export function say(
  { is }: SectionNameOutcome,
  listener: ListenerFacts,
  { sectionName = '' }: ParentReference
): Saying {
  return {
    reason: REASONS[is],
    message: text(`sectionName.${is}`, { ...listenerParams(listener), sectionName }),
    paths:
      is === 'any'
        ? []
        : [{ object: 'parentRef', field: '.sectionName' }, listenerPath(listener, '.name')],
  };
}

export const sectionNameMessages = {
  'sectionName.any': t('The parentRef has no sectionName, so it means every listener.'),
  'sectionName.same': t('The parentRef names listener {{listener}}.'),
  'sectionName.other': t('The parentRef names section {{sectionName}}, not listener {{listener}}.'),
} as const;

const text = messagesOf(sectionNameMessages);
