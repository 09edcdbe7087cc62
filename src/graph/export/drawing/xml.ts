import { plainText } from '../plainText';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Writes text of others into XML, as content or in an attribute.
 *
 * @param text - Anything; what XML forbids is replaced.
 * @returns The text, which is never markup.
 */
export function xmlText(text: string): string {
  return plainText(text).replace(/[&<>"']/g, character => ENTITIES[character] as string);
}

/** What an attribute may be given; undefined leaves it out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      // A hundredth of a pixel can not be seen.
      const written = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
      return ` ${name}="${xmlText(String(written))}"`;
    })
    .join('');
}

/**
 * Writes an element.
 *
 * @param name - Of the element.
 * @param attributes - By their names.
 * @param content - Elements and text that are written already.
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  const start = `<${name}${attributesText(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}
