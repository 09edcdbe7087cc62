import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import type { ListenerRow, RuleRow } from '../../../src/graph';
import { listenerPort, rowText } from '../../../src/topology/text/rowText';
import { listenerRowsOf, ruleRowsOf } from '../../graph/support/graphs';

function listener(changes: Partial<ListenerRow>): ListenerRow {
  return { ...listenerRowsOf('http')[0]!, ...changes };
}

function rule(changes: Partial<RuleRow>): RuleRow {
  return { ...ruleRowsOf(1)[0]!, ...changes };
}

const t = fillText;

describe('The text of a listener', () => {
  it('is its name, port and hostname', () => {
    expect(rowText(listener({ hostname: '*.example.com' }), t)).toBe('http HTTP:80 *.example.com');
  });

  it('omits missing fields', () => {
    expect(listenerPort(listener({ port: undefined }))).toBe('HTTP');
    expect(listenerPort(listener({ protocol: '' }))).toBe('80');
    expect(rowText(listener({ name: '' }), t)).toBe('any listener HTTP:80');
  });

  it.each([
    [{ name: 'web', port: undefined }, 'No listener named web'],
    [{ name: 'web', port: 443 }, 'No listener named web on port 443'],
    [{ name: '', port: 443 }, 'No listener on port 443'],
    [{ name: '', port: undefined }, 'No listener'],
  ])('names a missing listener by its parentRef: %o', (asked, text) => {
    expect(rowText(listener({ presence: 'missing', ...asked }), t)).toBe(text);
  });
});

describe('The text of a rule', () => {
  it('is its first match, the number of other matches, and what answers', () => {
    expect(rowText(rule({ match: 'GET /cart*', moreMatches: 2 }), t)).toBe('GET /cart* or 2 more');
    expect(rowText(rule({ answeredBy: 'RequestRedirect' }), t)).toBe(
      'Every request RequestRedirect'
    );
  });
});
