import { plainText } from '../plainText';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Escapes untrusted text for XML content or an attribute. Characters that XML forbids are replaced.
 */
export function xmlText(text: string): string {
  return plainText(text).replace(/[&<>"']/g, character => ENTITIES[character] as string);
}

/** Attributes by name; an undefined attribute is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      // Less than a hundredth of a pixel is invisible.
      const written = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
      return ` ${name}="${xmlText(String(written))}"`;
    })
    .join('');
}

/**
 * Writes an element.
 *
 * @param content - Markup; its text is already escaped.
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  const start = `<${name}${attributesText(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}
