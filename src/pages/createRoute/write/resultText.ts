import type { StatusName } from '../../../components/status/looks';
import type { Translate } from '../../../components/words/translate';
import type { WriteState } from './useWrites';

/** What a cluster answered, in one sentence and with the look of a status. */
export function resultText(
  { dryRun, change, result }: WriteState,
  cluster: string,
  t: Translate
): { readonly status: StatusName; readonly text: string } {
  const isNew = change.create !== undefined;
  const { kind, namespace = '', name } = change.target;
  const object = `${kind} ${namespace}/${name}`;
  switch (result?.state) {
    case undefined:
      return { status: 'loading', text: t('Waiting for {{cluster}}.', { cluster }) };
    case 'done':
      if (dryRun) return { status: 'True', text: t('{{cluster}} would accept it.', { cluster }) };
      return {
        status: 'True',
        text: isNew
          ? t('Created in {{cluster}}.', { cluster })
          : t('Saved in {{cluster}}.', { cluster }),
      };
    case 'conflict':
      if (isNew) {
        return {
          status: 'False',
          text: t('{{object}} exists already in {{cluster}}. Nothing is written.', {
            object,
            cluster,
          }),
        };
      }
      return {
        status: 'False',
        text:
          result.object === undefined
            ? t('{{object}} does not exist in {{cluster}} any more. Nothing is written.', {
                object,
                cluster,
              })
            : t('Somebody changed {{object}} since you opened it. Nothing is written.', { object }),
      };
    case 'refused':
      return {
        status: 'False',
        text: t('{{cluster}} refuses it: {{message}}', { cluster, message: result.message }),
      };
    case 'notAllowed':
      return {
        status: 'False',
        text: isNew
          ? t('You may not create it in {{cluster}}: {{message}}', {
              cluster,
              message: result.message,
            })
          : t('You may not change it in {{cluster}}: {{message}}', {
              cluster,
              message: result.message,
            }),
      };
    case 'failed':
      return {
        status: 'Unknown',
        text: t('{{cluster}} gave no answer: {{message}}', { cluster, message: result.message }),
      };
  }
}
