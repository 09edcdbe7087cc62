import { describe, expect, it } from 'vitest';
import { foldAnswers } from '../../../src/pages/coreSections/foldAnswers';

describe('foldAnswers', () => {
  it('shows equal answers of clusters once, the most important first', () => {
    const rows = foldAnswers(
      [
        { cluster: 'east', answer: ['no', 'yes'] },
        { cluster: 'west', answer: ['yes', 'yes', 'maybe'] },
      ],
      item => item,
      item => (({ yes: 'True', no: 'False', maybe: 'Unknown' } as const)[item as 'yes'])
    );
    expect(rows).toEqual([
      { item: 'yes', clusters: ['east', 'west'] },
      { item: 'maybe', clusters: ['west'] },
      { item: 'no', clusters: ['east'] },
    ]);
  });
});
