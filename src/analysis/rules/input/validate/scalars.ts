import type { SchemaField } from '../schema/field';
import type { ValueCheck } from './check';
import { refuseValue } from './refuse';

// The API server counts code points, JavaScript code units.
function isLonger(text: string, most: number): boolean {
  return text.length > most && [...text].length > most;
}

/** Checks a string: its length, form and choices. */
export function checkText(field: Extract<SchemaField, { is: 'text' }>): ValueCheck {
  const { filled, most = Infinity, pattern, oneOf } = field;
  return (value, flaws) => {
    if (typeof value !== 'string') refuseValue(value, 'text', flaws);
    else if (filled && value === '') refuseValue(value, 'empty', flaws);
    else if (isLonger(value, most)) refuseValue(value, 'tooLong', flaws, { most });
    else if (pattern !== undefined && !pattern.matches.test(value)) {
      refuseValue(value, 'pattern', flaws, { what: pattern.what });
    } else if (oneOf !== undefined && !oneOf.includes(value)) {
      refuseValue(value, 'choice', flaws, { choices: oneOf.filter(choice => choice !== '') });
    }
  };
}

/** Checks an integer: its range and choices. */
export function checkInteger(field: Extract<SchemaField, { is: 'integer' }>): ValueCheck {
  const { least = -Infinity, most = Infinity, oneOf } = field;
  return (value, flaws) => {
    if (!Number.isInteger(value)) {
      refuseValue(value, 'integer', flaws);
      return;
    }
    const given = value as number;
    if (oneOf !== undefined && !oneOf.includes(given)) {
      refuseValue(value, 'choice', flaws, { choices: oneOf.map(String) });
    } else if (given < least || given > most) {
      if (most === Infinity) refuseValue(value, 'tooSmall', flaws, { least });
      else refuseValue(value, 'range', flaws, { least, most });
    }
  };
}

// 15 characters with a letter, and no two hyphens beside each other.
const PORT_NAME = /^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LAST_PORT = 65_535;

/** Checks the targetPort of a Service. Zero and an empty text stand for the port. */
export const checkPortOrName: ValueCheck = (value, flaws) => {
  const valid =
    typeof value === 'string'
      ? value === '' || PORT_NAME.test(value)
      : Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LAST_PORT;
  if (!valid) refuseValue(value, 'portOrName', flaws);
};
