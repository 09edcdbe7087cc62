import type { Translate } from '../../components/words/translate';
import type { ExportWords } from '../../graph';
import { commonText } from './nodeText';

/** The words of an exported picture in the user's language. */
export function exportWords(t: Translate): ExportWords {
  return {
    mirror: t('mirror'),
    auth: t('auth'),
    missing: t('Does not exist'),
    unread: t('Not read'),
    everything: t('Every request'),
    stale: t('Does not answer'),
    mesh: t('mesh'),
    more: count => t('and {{count}} more', { count }),
    routes: count => t('{{count}} routes', { count }),
    backends: count => t('{{count}} backends', { count }),
    shared: fold => (fold.level === 'good' || fold.level === 'plain' ? '' : commonText(fold, t)),
    ready: ({ ready, total }) => t('{{ready}} of {{total}} ready', { ready, total }),
  };
}
