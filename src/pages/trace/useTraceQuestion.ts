import { useEffect, useRef, useState } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { questionPart, readQuestion, writeQuestion } from './request/questionSearch';
import type { TraceQuestion } from './request/traceQuestion';

/**
 * The question of the page. The address follows it, apart from what `writeQuestion` holds back: that
 * lives only as long as the page.
 *
 * @param matched - The headers on which a match depends. It keeps its identity while its content is
 *   the same.
 */
export function useTraceQuestion(
  matched: ReadonlySet<string>
): [question: TraceQuestion, set: (question: TraceQuestion) => void] {
  const { search } = useLocation();
  const history = useHistory();
  const [question, setQuestion] = useState(() => readQuestion(search));
  const written = useRef(questionPart(search));
  // A link to the page, or a step back, asks another question.
  useEffect(() => {
    const part = questionPart(search);
    if (part === written.current) return;
    written.current = part;
    setQuestion(readQuestion(search));
  }, [search]);
  useEffect(() => {
    const next = writeQuestion(history.location.search, question, matched);
    written.current = questionPart(next);
    if (questionPart(history.location.search) !== written.current) {
      history.replace({ ...history.location, search: next });
    }
  }, [question, matched, history]);
  return [question, setQuestion];
}
