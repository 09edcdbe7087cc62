// Anything that some version of YAML could take for something other than a text gets quotes.
const PLAIN = /^[A-Za-z][A-Za-z0-9._/-]*$/;
const WORDS = /^(true|false|null|yes|no|on|off|y|n)$/i;

function scalar(value: unknown): string {
  if (typeof value === 'string') {
    // JSON's quotes are YAML's double quotes.
    return PLAIN.test(value) && !WORDS.test(value) ? value : JSON.stringify(value);
  }
  return JSON.stringify(value) ?? 'null';
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entries(value: Readonly<Record<string, unknown>>): Array<[string, unknown]> {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function lines(value: unknown): string[] {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap(item => lines(item).map((line, index) => (index ? '  ' : '- ') + line));
  }
  if (isMap(value) && entries(value).length > 0) {
    return entries(value).flatMap(([key, item]) => {
      const inner = lines(item);
      const nested = typeof item === 'object' && item !== null && !/^(\[\]|\{\})$/.test(inner[0]);
      return nested
        ? [`${scalar(key)}:`, ...inner.map(line => `  ${line}`)]
        : [`${scalar(key)}: ${inner[0]}`];
    });
  }
  return [Array.isArray(value) ? '[]' : isMap(value) ? '{}' : scalar(value)];
}

/**
 * Writes plain JSON data as YAML. Headlamp shares no YAML library with plugins, and what is written
 * here is only ever what we made ourselves.
 *
 * @param value - JSON data without cycles; what JSON can't hold reads as null or is left out.
 * @returns The YAML, without a line break at its end.
 */
export function yamlText(value: unknown): string {
  return lines(value).join('\n');
}
