import type { Gateway, ListenerSet } from '../../../gatewayApi/types';
import { listenerSpecs } from '../../gateways/listenerSpec';
import { indexed } from '../../objects/indexed';
import { refOf } from '../../objects/snapshot';
import { type FeatureUse, isGiven, recordOf, usesOf } from './featureUse';

type Items = ReadonlyArray<object> | null | undefined;

function addresses(value: unknown): FeatureUse[] {
  return indexed(value as Items).map(([index, address]) => {
    const at = `.spec.addresses[${index}]`;
    return isGiven(recordOf(address).value)
      ? { feature: 'GatewayStaticAddresses', field: `${at}.value` }
      : { feature: 'GatewayAddressEmpty', field: at };
  });
}

function validation(tls: unknown, path: string): FeatureUse[] {
  const mode = recordOf(recordOf(tls).validation).mode;
  return [
    ...usesOf(path, tls, { validation: 'GatewayFrontendClientCertificateValidation' }),
    ...(mode === 'AllowInsecureFallback'
      ? [
          {
            feature: 'GatewayFrontendClientCertificateValidationInsecureFallback' as const,
            field: `${path}.validation.mode`,
          },
        ]
      : []),
  ];
}

function terminated(object: Gateway | ListenerSet): FeatureUse[] {
  const ref = refOf(object);
  return listenerSpecs(object, ref, ref)
    .filter(
      ({ protocol, tlsMode, kinds }) =>
        protocol === 'TLS' && tlsMode === 'Terminate' && kinds.supported.includes('TLSRoute')
    )
    .map(({ index }) => ({
      feature: 'TLSRouteModeTerminate',
      field: `.spec.listeners[${index}].tls`,
    }));
}

/** Lists the extended features that the listeners of a ListenerSet use, and the kind itself. */
export function listenerSetFeatures(listenerSet: ListenerSet): FeatureUse[] {
  return [{ feature: 'ListenerSet', field: '.kind' }, ...terminated(listenerSet)];
}

/**
 * Lists the extended features that a Gateway uses (GEP-2162), in the order of its fields. Features
 * that only describe the behavior of listeners, such as GatewayHTTPListenerIsolation, belong to no
 * field. GatewayPort8080 is not listed: no other port has a feature, so it says nothing about ports.
 *
 * @param gateway - The raw Gateway. Values of a wrong type are skipped.
 */
export function gatewayFeatures(gateway: Gateway): FeatureUse[] {
  const { addresses: wanted, infrastructure, tls } = recordOf(gateway.spec);
  const { backend, frontend } = recordOf(tls);
  const { default: common, perPort } = recordOf(frontend);
  return [
    ...addresses(wanted),
    ...usesOf('.spec.infrastructure', infrastructure, {
      labels: 'GatewayInfrastructurePropagation',
      annotations: 'GatewayInfrastructurePropagation',
    }),
    ...terminated(gateway),
    ...usesOf('.spec.tls.backend', backend, {
      clientCertificateRef: 'GatewayBackendClientCertificate',
    }),
    ...validation(common, '.spec.tls.frontend.default'),
    ...indexed(perPort as Items).flatMap(([index, one]) =>
      validation(recordOf(one).tls, `.spec.tls.frontend.perPort[${index}].tls`)
    ),
  ];
}
