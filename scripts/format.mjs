// Formats the project. With --check it lists the unformatted files.
import { spawnSync } from 'node:child_process';

const check = process.argv.includes('--check');
const { status } = spawnSync(
  'prettier',
  [
    '--config',
    'package.json',
    check ? '--check' : '--write',
    '--loglevel',
    'warn',
    'src',
    'cli',
    'test/**/*.{ts,tsx}',
    'demo/**/*.{ts,tsx,css,html}',
    'scripts',
    '*.ts',
  ],
  { stdio: 'inherit', shell: process.platform === 'win32' }
);
process.exitCode = status ?? 1;
