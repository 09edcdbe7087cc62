import { expect, it } from 'vitest';
import {
  isHeldBack,
  questionPart,
  readQuestion,
  writeQuestion,
} from '../../../../src/pages/trace/request/questionSearch';
import { readPasted } from '../../../../src/pages/trace/request/readPasted';
import { NO_QUESTION } from '../../../../src/pages/trace/request/traceQuestion';

const NONE: ReadonlySet<string> = new Set();

function searchOf(text: string, ...matched: string[]): string {
  return writeQuestion('', { ...NO_QUESTION, ...readPasted(text) }, new Set(matched));
}

it('writes the value of a header only if a match depends on it', () => {
  const text = "curl https://h/ -H 'x-canary: always' -H 'x-token: s3cret'";
  const search = searchOf(text, 'x-canary');
  expect(new URLSearchParams(search).getAll('header')).toEqual(['x-canary: always', 'x-token']);
  expect(search).not.toContain('s3cret');
});

it.each([
  "curl https://h/ -H 'Authorization: Bearer s3cret'",
  "curl https://h/ -H 'Cookie: id=s3cret'",
  'curl -u me:s3cret https://h/',
  'curl https://me:s3cret@h/',
  'https://me:s3cret@h/',
  'ftp://me:s3cret@h/',
  "curl --oauth2-bearer s3cret 'https://h/'",
  "curl https://h/ -d 'password=s3cret'",
])('never writes the secret of %s, even if a match depends on the header', text => {
  const search = searchOf(text, 'authorization', 'cookie');
  expect(search).not.toContain('s3cret');
  expect(search).not.toContain(btoa('me:s3cret'));
});

it('gives the same question back', () => {
  const question = {
    ...NO_QUESTION,
    url: 'https://shop.example.com/cart?x=1&y=a%20b',
    method: 'PUT',
    headers: [{ name: 'x-canary', value: 'a: b', isShared: true }],
    gateway: 'infra/public',
    at: '10.0.0.1',
  };
  const search = writeQuestion('', question, NONE);
  expect(readQuestion(search)).toEqual(question);
  expect(writeQuestion('', readQuestion(search), NONE)).toBe(search);
});

it('keeps the other parameters of the address', () => {
  const search = writeQuestion('clusters=a+b&url=https://old/&open=x', NO_QUESTION, NONE);
  expect(search).toBe('clusters=a+b&open=x');
  expect(questionPart('clusters=a&url=https://h/&header=x')).toBe(
    'url=https%3A%2F%2Fh%2F&header=x'
  );
});

it('holds a value back that came from nowhere but the field', () => {
  expect(isHeldBack({ name: 'X-A', value: '1' }, new Set(['x-a']))).toBe(false);
  expect(isHeldBack({ name: 'X-A', value: '1' }, NONE)).toBe(true);
  expect(isHeldBack({ name: 'X-A', value: '1', isShared: true }, NONE)).toBe(false);
  expect(isHeldBack({ name: 'Authorization', value: '1', isShared: true }, NONE)).toBe(true);
  expect(isHeldBack({ name: 'Host', value: 'h' }, NONE)).toBe(false);
});
