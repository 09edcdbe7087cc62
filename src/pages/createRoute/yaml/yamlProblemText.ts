import type { Translate } from '../../../components/words/translate';
import type { TextProblem } from '../draft/readRouteText';

/** Why a text is not a route, in one sentence. */
export function yamlProblemText({ reason, line, found = '' }: TextProblem, t: Translate): string {
  switch (reason) {
    case 'empty':
      return t('The YAML is empty.');
    case 'shape':
      return t('The YAML is not a Kubernetes object with metadata and spec.');
    case 'tab':
      return t('Line {{line}} is indented with a tab. YAML allows only spaces.', {
        line: line ?? 1,
      });
    case 'syntax':
      return line === undefined
        ? t('The YAML cannot be read.')
        : t('The YAML cannot be read from line {{line}} on: {{found}}', { line, found });
  }
}
