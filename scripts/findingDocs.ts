// Writes docs/findings from the rules, and removes the pages of codes that no longer exist.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../src/analysis';
import { FILE_RULES } from '../src/analysis/rules/input';
import { findingPages } from './findingPages';

const FOLDER = fileURLToPath(new URL('../docs/findings', import.meta.url));

mkdirSync(FOLDER, { recursive: true });
readdirSync(FOLDER)
  .filter(name => name.endsWith('.md'))
  .forEach(name => rmSync(join(FOLDER, name)));
findingPages([...RULES, ...FILE_RULES]).forEach(({ file, text }) =>
  writeFileSync(join(FOLDER, file), text)
);
