import type { Field } from '../schema/field';
import type { Check } from './check';
import { refuse } from './refuse';

// The API server counts code points, JavaScript code units.
function isLonger(text: string, most: number): boolean {
  return text.length > most && [...text].length > most;
}

/** Checks a string: its length, form and choices. */
export function checkText(field: Extract<Field, { is: 'text' }>): Check {
  const { filled, most = Infinity, pattern, oneOf } = field;
  return (value, flaws) => {
    if (typeof value !== 'string') refuse(value, 'text', flaws);
    else if (filled && value === '') refuse(value, 'empty', flaws);
    else if (isLonger(value, most)) refuse(value, 'tooLong', flaws, { most });
    else if (pattern !== undefined && !pattern.matches.test(value)) {
      refuse(value, 'pattern', flaws, { what: pattern.what });
    } else if (oneOf !== undefined && !oneOf.includes(value)) {
      refuse(value, 'choice', flaws, { choices: oneOf.filter(choice => choice !== '') });
    }
  };
}

/** Checks an integer: its range and choices. */
export function checkInteger(field: Extract<Field, { is: 'integer' }>): Check {
  const { least = -Infinity, most = Infinity, oneOf } = field;
  return (value, flaws) => {
    if (!Number.isInteger(value)) {
      refuse(value, 'integer', flaws);
      return;
    }
    const given = value as number;
    if (oneOf !== undefined && !oneOf.includes(given)) {
      refuse(value, 'choice', flaws, { choices: oneOf.map(String) });
    } else if (given < least || given > most) {
      if (most === Infinity) refuse(value, 'tooSmall', flaws, { least });
      else refuse(value, 'range', flaws, { least, most });
    }
  };
}
