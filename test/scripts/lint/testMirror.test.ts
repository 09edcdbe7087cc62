import { describe, expect, it } from 'vitest';
import { misplaced } from '../../../scripts/lint/testMirror';

const REPOSITORY = new Set([
  'README.md',
  'cli/run.ts',
  'scripts/test.mjs',
  'src/graph',
  'src/graph/fold.ts',
  'src/graph/layout',
  'src/pages/Page.tsx',
]);

const problems = (test: string, text = '') => misplaced(test, text, path => REPOSITORY.has(path));

describe('A test without a subject line', () => {
  it.each([
    'test/graph/fold.test.ts',
    'test/pages/Page.test.tsx',
    'test/cli/run.test.ts',
    'test/scripts/test.test.ts',
    'test/README.test.ts',
  ])('has the name of the file at its path: %s', test => {
    expect(problems(test)).toEqual([]);
  });

  it('may have the name of a folder', () => {
    expect(problems('test/graph/layout.test.ts')).toEqual([]);
  });

  it('is in the wrong place if its subject does not exist', () => {
    expect(problems('test/graph/layout/fold.test.ts')).toEqual([
      'src/graph/layout/fold does not exist',
    ]);
  });
});

describe('A test with subject lines', () => {
  it('is where the test of the subject would be', () => {
    expect(problems('test/graph/ghosts.test.ts', '// subject: src/graph/fold.ts\n')).toEqual([]);
  });

  it('is in the mirror of a subject folder', () => {
    expect(problems('test/graph/ghosts.test.ts', '// subject: src/graph\n')).toEqual([]);
  });

  it('names existing files only', () => {
    const text = '// subject: src/graph/fold.ts\n// subject: src/graph/gone.ts\n';
    expect(problems('test/graph/ghosts.test.ts', text)).toEqual([
      'its subject src/graph/gone.ts does not exist',
    ]);
  });

  it('is in no other folder', () => {
    expect(problems('test/pages/ghosts.test.ts', '// subject: src/graph/fold.ts\n')).toEqual([
      'its subject src/graph/fold.ts does not stand in src/pages',
    ]);
  });
});
