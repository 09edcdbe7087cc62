import { type AnswerPart, shareText, type TraceAnswer, type TracedBackend } from '../../analysis';
import type { StatusName } from '../status/looks';
import { messageText } from '../words/messageText';
import type { Translate } from '../words/translate';

/** The look of an answer. */
export function answerStatus(answer: TraceAnswer): StatusName {
  switch (answer.outcome) {
    case 'backend':
      return answer.errorShare + answer.unavailableShare > 0 ? 'warning' : 'True';
    case 'redirect':
      return 'info';
    case 'unknown':
      return 'Unknown';
    default:
      return 'False';
  }
}

/** A backend in a sentence, such as `shop/web:80`. */
export function tracedBackendText({ reference }: TracedBackend): string {
  const { namespace, name, port } = reference;
  return `${namespace ? `${namespace}/` : ''}${name}${port === undefined ? '' : `:${port}`}`;
}

function backendsTitle({ backends, errorShare, unavailableShare }: TraceAnswer, t: Translate) {
  const [only, ...others] = backends;
  const failing = [
    ...(errorShare > 0 ? [t('{{share}} fail (500)', { share: shareText(errorShare) })] : []),
    ...(unavailableShare > 0
      ? [t('{{share}} fail (503)', { share: shareText(unavailableShare) })]
      : []),
  ];
  if (only !== undefined && others.length === 0 && failing.length === 0) {
    return t('{{backend}} answers', { backend: tracedBackendText(only) });
  }
  const shares = backends.map(
    backend => `${shareText(backend.share)} ${tracedBackendText(backend)}`
  );
  return [...shares, ...failing].join(', ');
}

/** An answer in a few words. */
export function answerTitle(answer: TraceAnswer, t: Translate): string {
  const { outcome, redirect, status, grpcStatus, alternatives } = answer;
  switch (outcome) {
    case 'backend':
      return backendsTitle(answer, t);
    case 'redirect':
      return redirect?.location === undefined
        ? t('Redirects the client ({{status}})', { status: redirect?.status ?? status ?? '' })
        : t('Redirects to {{location}} ({{status}})', {
            location: redirect.location,
            status: redirect.status,
          });
    case 'error':
      return grpcStatus === undefined
        ? t('Error {{status}}', { status: status ?? 500 })
        : t('Error, gRPC status {{status}}', { status: grpcStatus });
    case 'notFound':
      return grpcStatus === undefined
        ? t('404, nothing matches')
        : t('Nothing matches, gRPC status {{status}}', { status: grpcStatus });
    case 'misdirected':
      return t('421, the connection belongs to another listener');
    case 'rejected':
      return t('The connection is refused');
    case 'noListener':
      return t('No listener takes it');
    case 'unknown':
      return alternatives.length === 0
        ? t('Not known')
        : t('Not known: {{answers}}', {
            answers: alternatives.map(other => answerTitle(other, t)).join(' / '),
          });
  }
}

/** Why an answer is not simply a backend: the step that ends the way. */
export function answerReason({ outcome, steps }: TraceAnswer, t: Translate): string {
  if (outcome === 'backend' || outcome === 'redirect') return '';
  const deciding = steps.filter(({ status }) => status !== 'True').pop() ?? steps[steps.length - 1];
  return deciding === undefined ? '' : messageText(deciding.message, t);
}

/** What differs, in words. */
export function partText(part: AnswerPart, t: Translate): string {
  switch (part) {
    case 'outcome':
      return t('whether a backend answers');
    case 'gateway':
      return t('Gateway');
    case 'listener':
      return t('listener');
    case 'route':
      return t('route');
    case 'backends':
      return t('backends and their shares');
    case 'path':
      return t('the path that the backend sees');
    case 'host':
      return t('the host that the backend sees');
    case 'headers':
      return t('changed headers');
    case 'location':
      return t('the redirect');
    case 'mirrors':
      return t('mirrors');
    case 'policies':
      return t('the TLS policy of the backend');
  }
}
