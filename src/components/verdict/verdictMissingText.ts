import type { Missing } from '../../analysis';
import { findKind, kindInfo } from '../../gatewayApi/kinds';
import type { Translate } from '../words/translate';

function permissionText({ kind, namespace, name }: Missing, cluster: string, t: Translate): string {
  const values = { kind, cluster, namespace: namespace ?? '', name: name ?? '' };
  if (namespace === undefined) {
    return name === undefined
      ? t('To decide this, you need permission to list every {{kind}} of {{cluster}}.', values)
      : t('To decide this, you need permission to get {{kind}} {{name}} of {{cluster}}.', values);
  }
  return name === undefined
    ? t(
        'To decide this, you need permission to list every {{kind}} in namespace {{namespace}} of {{cluster}}.',
        values
      )
    : t(
        'To decide this, you need permission to get {{kind}} {{name}} in namespace {{namespace}} of {{cluster}}.',
        values
      );
}

/**
 * Says how to make an Unknown answer computable.
 *
 * @param missing - The missing read and its cause.
 * @returns A sentence that says what to do.
 */
export function verdictMissingText(missing: Missing, cluster: string, t: Translate): string {
  const { kind, namespace, name, cause } = missing;
  switch (cause) {
    case 'forbidden':
      return permissionText(missing, cluster, t);
    case 'outOfScope':
      return namespace === undefined
        ? t(
            'To decide this, allow more namespaces of {{cluster}} in the settings, or get permission to read {{kind}} {{name}}.',
            { cluster, kind, name: name ?? '' }
          )
        : t(
            'To decide this, add namespace {{namespace}} to the allowed namespaces of {{cluster}} in the settings.',
            { cluster, namespace }
          );
    case 'loading':
      return t('Still reading {{kind}} of {{cluster}}.', { kind, cluster });
    case 'unreachable':
      return t('{{cluster}} does not answer. It is retried automatically.', { cluster });
    case 'malformed':
      return t(
        '{{cluster}} answers with malformed data for {{kind}}, so not every object could be read.',
        { cluster, kind }
      );
    case 'failed':
      return t('The API server of {{cluster}} answers with an error for {{kind}}.', {
        cluster,
        kind,
      });
    case 'notGiven':
      return t('{{kind}} {{name}} was not provided.', { kind, name: name ?? '' });
  }
}

/** Tells whether the cluster's setting of allowed namespaces can help. */
export function settingsHelp({ group, kind, cause }: Missing): boolean {
  if (cause === 'outOfScope') return true;
  const known = findKind(group, kind);
  // A user who cannot list a kind in the whole cluster can often list it in some namespaces.
  return cause === 'forbidden' && known !== undefined && kindInfo(known).namespaced;
}
