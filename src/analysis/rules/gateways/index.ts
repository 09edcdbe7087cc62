import type { Rule } from '../../evaluation/rule';
import { certificateInvalid } from './certificateInvalid';
import { certificateNotPermitted } from './certificateNotPermitted';
import { duplicateAddress } from './duplicateAddress';
import { duplicateHostPort } from './duplicateHostPort';
import { gatewayClassNotAccepted } from './gatewayClassNotAccepted';
import { gatewayClassNotFound } from './gatewayClassNotFound';
import { invalidParameters } from './invalidParameters';
import { invalidRouteKinds } from './invalidRouteKinds';
import { listenerConflict } from './listenerConflict';
import { listenerUnused } from './listenerUnused';
import { openToAllNamespaces } from './openToAllNamespaces';
import { selectorMatchesAll } from './selectorMatchesAll';
import { selectorMatchesNoNamespace } from './selectorMatchesNoNamespace';
import { unsupportedProtocol } from './unsupportedProtocol';

/** The findings about Gateways and ListenerSets. */
export const gatewaysRules: readonly Rule[] = [
  gatewayClassNotFound,
  gatewayClassNotAccepted,
  ...invalidParameters,
  ...listenerConflict,
  ...duplicateHostPort,
  duplicateAddress,
  ...certificateNotPermitted,
  ...certificateInvalid,
  ...invalidRouteKinds,
  ...selectorMatchesNoNamespace,
  ...selectorMatchesAll,
  ...openToAllNamespaces,
  ...listenerUnused,
  ...unsupportedProtocol,
];
