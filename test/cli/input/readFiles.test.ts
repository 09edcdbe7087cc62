import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accepted, BuiltCli, type Document } from '../support/builtCli';
import { CLASS, gateway, shop } from '../support/manifests';

const READ = { 'shop/web': ['True'] };
const NOBODY = 65_534;

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
  // With markers, so that their texts can follow each other.
  cli.write('class.yaml', `---\n${CLASS}`);
  cli.write('gateway.yaml', `---\n${gateway()}`);
  cli.write('shop.yaml', `---\n${shop()}`);
});
afterAll(() => cli.remove());
beforeEach(() => {
  cli.shell('chmod -R u+rwx all; rm -rf all; mkdir all; cp *.yaml all');
});

/** Runs `diagnose` after a script. */
function judged(script: string, user?: number) {
  const { status, stdout, stderr } = cli.shell(script, user);
  return { status, stderr, routes: accepted(JSON.parse(stdout) as Document) };
}

describe('A folder with one bad entry', () => {
  it.each([
    ['a symbolic link to itself', 'ln -s a all/a', 'all/a: the symbolic link leads back to itself'],
    [
      'a file that links to itself',
      'ln -s a.yaml all/a.yaml',
      'all/a.yaml: the symbolic link leads back to itself',
    ],
    ['a link to nothing', 'ln -s none all/a.yaml', 'all/a.yaml: no such file or folder'],
    [
      'a file that is not text',
      "printf '\\351\\200\\n' > all/a.yaml",
      'all/a.yaml: is not valid UTF-8 text',
    ],
    [
      'a NUL character',
      'printf \'a: "\\0"\\n\' > all/a.yaml',
      'all/a.yaml: contains a NUL character, so it is not text',
    ],
  ])('is read, and the entry is named: %s', (_, script, problem) => {
    expect(judged(`${script}; fleet diagnose -o json all`)).toEqual({
      status: 2,
      stderr: `error: ${problem}\n`,
      routes: READ,
    });
  });

  it('is read if a folder or a file in it has no read permission', () => {
    chmodSync(cli.folder, 0o755);
    cli.write('all/locked/a.yaml', 'a: 1\n');
    cli.write('all/secret.yaml', 'a: 1\n');
    ['all/locked', 'all/secret.yaml'].forEach(path => chmodSync(cli.path(path), 0));
    expect(judged('fleet diagnose -o json all', NOBODY)).toEqual({
      status: 2,
      stderr: 'error: all/locked: permission denied\nerror: all/secret.yaml: permission denied\n',
      routes: READ,
    });
  });

  it('is read without a FIFO in it, and a note names the FIFO', () => {
    expect(judged('mkfifo all/a.yaml all/b; fleet diagnose -o json all')).toEqual({
      status: 0,
      stderr: 'note: all/a.yaml: is not a regular file and was not read\n',
      routes: READ,
    });
  });

  it('is read once, even if several links lead to it', () => {
    for (let index = 0; index < 12; index += 1) {
      mkdirSync(cli.path(`all/${index}`));
    }
    const script = 'for a in all/*/; do for b in all/*/; do ln -s "../../$b" "$a"; done; done';
    expect(judged(`${script}; fleet diagnose -o json all`)).toMatchObject({
      status: 0,
      stderr: '',
      routes: READ,
    });
    expect(readdirSync(cli.path('all/0'))).toHaveLength(12);
  });

  it('is read without an error if a file in it is empty', () => {
    const script = ": > all/a.yaml; printf '# later\\n---\\n' > all/b.yaml";
    const ran = { status: 0, stderr: '', routes: READ };
    expect(judged(`${script}; fleet diagnose -o json all`)).toEqual(ran);
    expect(judged(`${script}; fleet diagnose -o json all/*.yaml`)).toEqual(ran);
  });
});

describe('The output of another command', () => {
  const good = { status: 0, stderr: '', routes: READ };

  it.each([
    ['in a substitution', 'fleet diagnose -o json <(cat all/*.yaml)'],
    [
      'in a substitution beside files',
      'fleet diagnose -o json <(cat shop.yaml) class.yaml gateway.yaml',
    ],
    ['in a FIFO', 'mkfifo all/x; cat *.yaml > all/x & fleet diagnose -o json all/x'],
    ['in a pipe', 'cat all/*.yaml | fleet diagnose -o json -'],
    [
      'in a slow pipe',
      '(cat class.yaml gateway.yaml; sleep 1; cat shop.yaml) | fleet diagnose -o json -',
    ],
    ['in a pipe by its name', 'cat all/*.yaml | fleet diagnose -o json /dev/stdin'],
    ['in a descriptor', 'fleet diagnose -o json /dev/fd/5 5< <(cat all/*.yaml)'],
  ])('is read %s', (_, script) => {
    expect(judged(script)).toEqual(good);
  });

  it.each([
    ['in a pipe', 'false | fleet diagnose -o json - *.yaml', '<stdin>'],
    ['in a pipe alone', 'false | fleet diagnose -o json -', '<stdin>'],
    ['of comments only', 'echo "# nothing" | fleet diagnose -o json - *.yaml', '<stdin>'],
    ['that is closed', 'fleet diagnose -o json - *.yaml <&-', '<stdin>'],
    ['in a substitution', 'fleet diagnose -o json <(false) *.yaml', '/dev/fd/63'],
  ])('is reported if it is empty: %s', (_, script, name) => {
    const { status, stderr } = judged(script);
    expect([status, stderr]).toEqual([2, `error: ${name}: contains no object\n`]);
  });

  it('may be a List without items', () => {
    const script = `echo '{"apiVersion":"v1","kind":"List","items":[]}' | fleet diagnose -o json -`;
    expect(judged(script)).toEqual({ status: 0, stderr: '', routes: {} });
  });

  it('may be UTF-16, as PowerShell writes it', () => {
    const bytes = Buffer.from(`\ufeff${[CLASS, gateway(), shop()].join('---\n')}`, 'utf16le');
    cli.write('all/utf16', bytes);
    expect(judged('fleet diagnose -o json all/utf16')).toEqual(good);
    expect(judged('fleet diagnose -o json - < all/utf16')).toEqual(good);
  });
});

it('Files without any object are bad input', () => {
  const { status, stderr } = judged(': > all/a; : > all/b; fleet diagnose -o json all/a all/b');
  expect([status, stderr]).toEqual([
    2,
    'error: all/a: contains no object\nerror: all/b: contains no object\n',
  ]);
});
