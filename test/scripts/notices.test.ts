import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../scripts/notices.mjs';

const MODULES = join(__dirname, '../../node_modules');

describe('noticesOf', () => {
  it('gives each package one notice, by name, and none for files of the project', () => {
    const notices = noticesOf([
      'src/index.tsx',
      `${MODULES}/d3-zoom/src/zoom.js`,
      `${MODULES}/d3-zoom/src/event.js`,
      `${MODULES}/@iconify/icons-mdi/gate.js?commonjs-module`,
    ]);
    expect(notices.map(({ name }) => name.split(' ')[0])).toEqual([
      '@iconify/icons-mdi',
      'd3-zoom',
    ]);
    expect(notices[1].text).toMatch(/^Copyright .* Mike Bostock/);
  });

  it('names the license of a package without a license file', () => {
    const [{ text }] = noticesOf([`${MODULES}/@iconify/icons-mdi/gate.js`]);
    expect(text).toBe('License: Apache-2.0');
  });
});
