import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { list, pairs, text } from '../../gatewayApi/read';
import type { Translate } from '../words/translate';

/** The accepted namespaces, before formatting. */
type Namespaces =
  | { readonly from: 'Same' | 'All' | 'None' | 'Unreadable' }
  | { readonly from: 'Labels'; readonly labels: readonly string[] }
  | { readonly from: 'Where'; readonly where: string }
  | { readonly from: 'Unknown'; readonly value: string };

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function isMissing(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function expressionText(expression: unknown, t: Translate): string {
  const key = text(field(expression, 'key'));
  const operator = text(field(expression, 'operator'));
  const values = list(field(expression, 'values') as readonly unknown[])
    .map(text)
    .join(', ');
  switch (operator) {
    case 'In':
      return t('{{key}} is one of ({{values}})', { key, values });
    case 'NotIn':
      return t('{{key}} is none of ({{values}})', { key, values });
    case 'Exists':
      return t('{{key}} is set', { key });
    case 'DoesNotExist':
      return t('{{key}} is not set', { key });
    default:
      return t('{{key}} fits the unknown operator {{operator}} ({{values}})', {
        key,
        operator,
        values,
      });
  }
}

function selected(selector: unknown, t: Translate): Namespaces {
  // In Kubernetes a missing selector matches nothing, and an empty one matches everything.
  if (isMissing(selector)) return { from: 'None' };
  const matchLabels = field(selector, 'matchLabels');
  const matchExpressions = field(selector, 'matchExpressions');
  // An unreadable selector must not read as an empty one, which accepts every namespace.
  const readable =
    isMap(selector) &&
    (isMissing(matchLabels) || isMap(matchLabels)) &&
    (isMissing(matchExpressions) || Array.isArray(matchExpressions));
  if (!readable) return { from: 'Unreadable' };
  const labels = pairs(matchLabels).map(([key, value]) => `${key}=${value}`);
  const expressions = list(matchExpressions as readonly unknown[]);
  if (expressions.some(expression => text(field(expression, 'key')) === '')) {
    return { from: 'Unreadable' };
  }
  if (expressions.length === 0) {
    return labels.length === 0 ? { from: 'All' } : { from: 'Labels', labels };
  }
  const where = [...labels, ...expressions.map(expression => expressionText(expression, t))];
  return {
    from: 'Where',
    where: where.reduce((first, second) => t('{{first}} and {{second}}', { first, second })),
  };
}

function namespacesOf(allowed: unknown, absent: 'Same' | 'None', t: Translate): Namespaces {
  const namespaces = field(allowed, 'namespaces');
  const from = field(namespaces, 'from');
  const value = isMissing(from) ? absent : text(from) || JSON.stringify(from);
  switch (value) {
    case 'Same':
    case 'All':
    case 'None':
      return { from: value };
    case 'Selector':
      return selected(field(namespaces, 'selector'), t);
    default:
      return { from: 'Unknown', value };
  }
}

function routesSentence(namespaces: Namespaces, t: Translate): string {
  switch (namespaces.from) {
    case 'Same':
      return t('Routes from its own namespace only');
    case 'All':
      return t('Routes from every namespace');
    case 'None':
      return t('Routes from no namespace');
    case 'Unreadable':
      return t('Routes from namespaces that match an unreadable selector');
    case 'Labels': {
      const labels = namespaces.labels.join(', ');
      return namespaces.labels.length === 1
        ? t('Routes from namespaces with label {{labels}}', { labels })
        : t('Routes from namespaces with labels {{labels}}', { labels });
    }
    case 'Where':
      return t('Routes from namespaces where {{where}}', { where: namespaces.where });
    case 'Unknown':
      return t('Routes from namespaces by an unknown rule: {{value}}', { value: namespaces.value });
  }
}

function listenersSentence(namespaces: Namespaces, t: Translate): string {
  switch (namespaces.from) {
    case 'Same':
      return t('Listener Sets from its own namespace only');
    case 'All':
      return t('Listener Sets from every namespace');
    case 'None':
      return t('Listener Sets from no namespace');
    case 'Unreadable':
      return t('Listener Sets from namespaces that match an unreadable selector');
    case 'Labels': {
      const labels = namespaces.labels.join(', ');
      return namespaces.labels.length === 1
        ? t('Listener Sets from namespaces with label {{labels}}', { labels })
        : t('Listener Sets from namespaces with labels {{labels}}', { labels });
    }
    case 'Where':
      return t('Listener Sets from namespaces where {{where}}', { where: namespaces.where });
    case 'Unknown':
      return t('Listener Sets from namespaces by an unknown rule: {{value}}', {
        value: namespaces.value,
      });
  }
}

/**
 * Formats a kind that a listener accepts.
 *
 * @param raw - A RouteGroupKind; its group defaults to the Gateway API's.
 * @returns Such as `HTTPRoute`; includes any other group.
 */
export function groupKindText(raw: unknown): string {
  const group = field(raw, 'group');
  const kind = text(field(raw, 'kind'));
  return isMissing(group) || group === GATEWAY_API_GROUP ? kind : `${text(group)}/${kind}`;
}

/**
 * Describes the routes that a listener accepts.
 *
 * @param allowedRoutes - The listener's `allowedRoutes`; any value is safe.
 * @returns A sentence, such as `Routes from namespaces with label team=shop; kinds HTTPRoute,
 *   GRPCRoute`. Without kinds the protocol decides, and the sentence names none.
 */
export function allowedRoutesText(allowedRoutes: unknown, t: Translate): string {
  const sentence = routesSentence(namespacesOf(allowedRoutes, 'Same', t), t);
  const kinds = list(field(allowedRoutes, 'kinds') as readonly unknown[])
    .map(groupKindText)
    .filter(kind => kind !== '');
  if (kinds.length === 0) return sentence;
  return kinds.length === 1
    ? t('{{sentence}}; kind {{kind}}', { sentence, kind: kinds[0] })
    : t('{{sentence}}; kinds {{kinds}}', { sentence, kinds: kinds.join(', ') });
}

/**
 * Describes the ListenerSets that may add listeners to a Gateway.
 *
 * @param allowedListeners - The Gateway's `allowedListeners`; any value is safe.
 * @returns If nothing is set, the sentence says that none may.
 */
export function allowedListenersText(allowedListeners: unknown, t: Translate): string {
  return listenersSentence(namespacesOf(allowedListeners, 'None', t), t);
}
