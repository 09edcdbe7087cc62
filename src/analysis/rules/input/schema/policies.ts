import { oneTrust, subjectOfItsType } from '../conditions/filterConditions';
import { distinctTargets } from '../conditions/referenceConditions';
import {
  absentMeans,
  choiceField,
  listField,
  objectField,
  required,
  type SchemaField,
  textField,
} from './field';
import { OPTION_TEXTS } from './gateways';
import { ABSOLUTE_URI, ANY_HOST, EXACT_HOSTNAME, WELL_KNOWN_CA } from './patterns';
import {
  GROUP,
  KIND,
  NAMED_REFERENCE,
  NAMESPACE_REF,
  OBJECT_NAME,
  TARGET_REFERENCE,
} from './references';

const LONGEST = 253;

/** BackendTLSPolicySpec. */
export const BACKEND_TLS_POLICY_SPEC: SchemaField = objectField({
  targetRefs: required(
    listField(TARGET_REFERENCE, { least: 1, most: 16, conditions: [distinctTargets] })
  ),
  validation: required(
    objectField(
      {
        caCertificateRefs: listField(NAMED_REFERENCE, { most: 8 }),
        wellKnownCACertificates: textField({
          filled: true,
          most: LONGEST,
          pattern: WELL_KNOWN_CA,
        }),
        hostname: required(textField({ filled: true, most: LONGEST, pattern: EXACT_HOSTNAME })),
        subjectAltNames: listField(
          objectField(
            {
              type: required(choiceField('Hostname', 'URI')),
              hostname: textField({ filled: true, most: LONGEST, pattern: ANY_HOST }),
              uri: textField({ filled: true, most: LONGEST, pattern: ABSOLUTE_URI }),
            },
            { conditions: [subjectOfItsType] }
          ),
          { most: 5 }
        ),
      },
      { conditions: [oneTrust] }
    )
  ),
  options: OPTION_TEXTS,
});

/** ReferenceGrantSpec. */
export const REFERENCE_GRANT_SPEC: SchemaField = objectField({
  from: required(
    listField(
      objectField({
        group: required(GROUP),
        kind: required(KIND),
        namespace: required(NAMESPACE_REF),
      }),
      { least: 1, most: 16 }
    )
  ),
  to: required(
    listField(
      objectField({
        group: required(GROUP),
        kind: required(KIND),
        name: absentMeans('everyObject', OBJECT_NAME),
      }),
      { least: 1, most: 16 }
    )
  ),
});
