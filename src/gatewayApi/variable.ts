// ${NAME} of envsubst and Flux, {{ name }} of Helm and Jinja.
const VARIABLE = /\$\{[^{}]*\}|\{\{.*?\}\}/gs;

/** Whether a value is a text with a part that another tool replaces: `${NAME}` or `{{ name }}`. */
export function isVariable(value: unknown): boolean {
  // The first test is for speed: almost no text has a brace.
  return typeof value === 'string' && value.includes('{') && value.search(VARIABLE) >= 0;
}

/** Whether a value, or any value or key in it, has a variable. */
export function holdsVariable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isVariable(value);
  return Object.entries(value).some(([key, item]) => isVariable(key) || holdsVariable(item));
}

/** Whether a text could become `name` once its variables are replaced. */
export function mayBecome(pattern: string, name: string): boolean {
  const parts = pattern.split(VARIABLE);
  const [first = ''] = parts;
  const last = parts[parts.length - 1] ?? '';
  if (parts.length === 1) return pattern === name;
  if (name.length < first.length + last.length) return false;
  return name.startsWith(first) && name.endsWith(last);
}

/** The text in lower case, except for the names of its variables. */
export function hostnameInLowerCase(text: string): string {
  return isVariable(text) ? text : text.toLowerCase();
}
