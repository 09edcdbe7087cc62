import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodedText } from '../../../cli/input/decodedText';

function utf16(text: string): { little: Buffer; big: Buffer } {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return { little, big: Buffer.from(little).swap16() };
}

it('reads the same text in each encoding', () => {
  const text = fc.string({ unit: 'grapheme' }).map(value => value.replaceAll('\0', ''));
  fc.assert(
    fc.property(text, value => {
      const { little, big } = utf16(value);
      const marked = Buffer.from(`\ufeff${value}`, 'utf8');
      [little, big, marked].forEach(bytes => expect(decodedText(bytes)).toBe(value));
    })
  );
});

it.each([
  ['Latin-1', Buffer.from('# é\n', 'latin1'), 'is not valid UTF-8 text'],
  ['half of UTF-16', utf16('abc').big.subarray(0, 5), 'is not valid UTF-16BE text'],
  ['a binary file', Buffer.from('\x7fELF\0\0'), 'contains a NUL character'],
])('reports why %s is not text', (_, bytes, problem) => {
  expect(() => decodedText(bytes)).toThrow(problem);
});
