import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import {
  backendUseText,
  hostnameTexts,
  requestTexts,
} from '../../../src/pages/coreSections/routedByText';

const USE = {
  kind: 'backend',
  matches: [''],
  share: 1,
  port: undefined,
  problem: undefined,
} as const;

describe('the text for a route to a Service', () => {
  it('names wildcards as any', () => {
    expect(hostnameTexts(['*'], fillText)).toEqual(['Every hostname']);
    expect(hostnameTexts(null, fillText)).toEqual(['Every connection']);
    expect(requestTexts(USE, false, fillText)).toEqual(['Every request']);
    expect(requestTexts(USE, true, fillText)).toEqual(['Every connection']);
  });

  it('gives the share of requests', () => {
    expect(backendUseText(USE, fillText)).toBe('');
    expect(backendUseText({ ...USE, share: 0.9, port: 80 }, fillText)).toBe(
      '90 % of the requests, port 80'
    );
    expect(backendUseText({ ...USE, share: 0 }, fillText)).toMatch(/weight is 0/);
    expect(backendUseText({ ...USE, kind: 'mirror', share: undefined }, fillText)).toMatch(
      /copies only/
    );
  });
});
