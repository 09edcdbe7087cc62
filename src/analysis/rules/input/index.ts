import type { Rule } from '../../evaluation/rule';
import { kindRetired } from './kindRetired';
import { malformed } from './malformed';
import { unknownField } from './unknownField';
import { versionNotServed } from './versionNotServed';
import { versionUnknown } from './versionUnknown';

export { fileFindings, type FileOptions } from './fileFindings';
export { withoutContradictions } from './withoutContradictions';

/** The rules that only files can break. The plugin shows live objects, so it does not import them. */
export const FILE_RULES: readonly Rule[] = [
  malformed,
  unknownField,
  versionNotServed,
  versionUnknown,
  kindRetired,
];
