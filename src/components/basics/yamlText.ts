// Text that any version of YAML could read as another type gets quotes.
const PLAIN = /^[A-Za-z][A-Za-z0-9._/-]*$/;
const WORDS = /^(true|false|null|yes|no|on|off|y|n)$/i;

function scalar(value: unknown): string {
  if (typeof value === 'string') {
    // YAML's double-quoted style accepts JSON strings.
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
 * Writes plain JSON data as YAML. Headlamp does not share a YAML library with plugins, and the
 * input is always built by this plugin.
 *
 * @param value - JSON data without cycles. Values that JSON cannot represent become null or are
 *   left out.
 * @returns The YAML without a final line break.
 */
export function yamlText(value: unknown): string {
  return lines(value).join('\n');
}
