import { describe, expect, it } from 'vitest';
import { parentText } from '../../../src/components/basics/parentText';

describe('parentText', () => {
  it('names the selected listener and port', () => {
    const parent = { group: '', kind: 'Gateway', namespace: 'infra', name: 'gw' };
    expect(parentText(parent)).toBe('infra/gw');
    expect(parentText({ ...parent, sectionName: 'http' })).toBe('infra/gw › http');
    expect(parentText({ ...parent, sectionName: 'http', port: 80 })).toBe('infra/gw › http:80');
  });
});
