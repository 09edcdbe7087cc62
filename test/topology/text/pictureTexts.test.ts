import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import { pictureTexts } from '../../../src/topology/text/pictureTexts';
import { listenerRowsOf, node, ruleRowsOf } from '../../graph/support/graphs';

const texts = pictureTexts(fillText, cluster => `Note of ${cluster}`);
const [listener] = listenerRowsOf('http');
const [rule] = ruleRowsOf(1);

describe('The texts of a saved picture', () => {
  it('are those of a box on the screen', () => {
    const missing = { ...node('backend', 'web'), presence: 'missing' } as const;
    expect([texts.kind(missing), texts.name(missing), texts.presence(missing)]).toEqual([
      'Service · default',
      'web',
      'Does not exist',
    ]);
    expect(texts.lane('east')).toBe('Note of east');
  });

  it('are those of a listener and of a rule', () => {
    expect(texts.row(listener!)).toEqual({ first: 'http', rest: 'HTTP:80' });
    expect(texts.row({ ...listener!, presence: 'missing' }).first).toBe(
      'No listener named http on port 80'
    );
    const redirect = { ...rule!, moreMatches: 2, answeredBy: 'RequestRedirect' };
    expect(texts.row(redirect)).toEqual({ first: 'Every request', rest: '+2  RequestRedirect' });
  });
});
