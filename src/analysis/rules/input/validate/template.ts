/** Whether a text has a variable that a tool fills in before the object is applied. */
export function isTemplate(value: unknown): boolean {
  return typeof value === 'string' && (value.includes('${') || value.includes('{{'));
}

/** Whether any value or key at any depth has a variable. */
export function holdsTemplate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isTemplate(value);
  return Object.entries(value).some(([key, item]) => isTemplate(key) || holdsTemplate(item));
}
