import { type AnswerPart, objectText, type TraceAnswer } from '../../../analysis';
import type { Translate } from '../../../components/words/translate';

/** One thing to know about an answer, without opening it. */
export interface AnswerFact {
  readonly part: AnswerPart;
  readonly text: string;
}

type Fact = (answer: TraceAnswer, isAsked: boolean, t: Translate) => string;

function each(texts: readonly string[]): string {
  return [...new Set(texts)].filter(text => text !== '').join(', ');
}

const changed: Fact = ({ backends, response }, isAsked, t) => {
  const names = each(
    [response, ...backends.flatMap(({ forwarded, response: own }) => [forwarded, own])].flatMap(
      ({ set, add, remove }) => [...Object.keys(set), ...Object.keys(add), ...remove]
    )
  );
  if (names !== '') return t('changed headers: {{names}}', { names });
  return isAsked ? t('no changed headers') : '';
};

const FACTS: Partial<Record<AnswerPart, Fact>> = {
  gateway: ({ gateway }) => (gateway === undefined ? '' : objectText(gateway)),
  listener: ({ listener }, _, t) =>
    listener === undefined ? '' : t('listener {{listener}}', { listener: listener.name }),
  route: ({ route, rule }, isAsked, t) => {
    if (route === undefined) return isAsked ? t('no route') : '';
    return rule === undefined
      ? objectText(route)
      : t('{{route}}, rule {{number}}', { route: objectText(route), number: rule + 1 });
  },
  path: ({ backends, request }, isAsked, t) => {
    const path = each(backends.map(({ forwarded }) => forwarded.path));
    if (path === '' || (path === request.path && !isAsked)) return '';
    return t('the backend sees {{path}}', { path });
  },
  host: ({ backends, request }, isAsked, t) => {
    const host = each(backends.map(({ forwarded }) => forwarded.host));
    if (host === '' || (host === request.host && !isAsked)) return '';
    return t('the backend sees the host {{host}}', { host });
  },
  headers: changed,
  mirrors: ({ mirrors }, isAsked, t) => {
    if (mirrors.length === 0) return isAsked ? t('no mirror') : '';
    const names = each(mirrors.map(({ reference }) => objectText(reference)));
    return t('copies to {{names}}', { names });
  },
  policies: ({ backends }, isAsked, t) => {
    const names = each(backends.flatMap(({ policy }) => (policy ? [objectText(policy)] : [])));
    if (names !== '') return t('TLS by {{names}}', { names });
    return isAsked ? t('no TLS policy') : '';
  },
};

/**
 * What to know about an answer beside its title.
 *
 * @param differs - The parts in which other clusters differ. They come first.
 */
export function answerFacts(
  answer: TraceAnswer,
  differs: readonly AnswerPart[],
  t: Translate
): AnswerFact[] {
  const facts = Object.entries(FACTS).flatMap(([name, fact]): AnswerFact[] => {
    const part = name as AnswerPart;
    const text = fact(answer, differs.includes(part), t);
    return text === '' ? [] : [{ part, text }];
  });
  const isFirst = ({ part }: AnswerFact) => differs.includes(part);
  return [...facts.filter(isFirst), ...facts.filter(fact => !isFirst(fact))];
}
