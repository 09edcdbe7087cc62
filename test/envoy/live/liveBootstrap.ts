import type { JsonObject } from '../real/jsonTree';

const XDS_PORT = 18_000;
const XDS_CLUSTER = 'xds_cluster';
const TLS = 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext';
const HTTP = 'type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions';

/**
 * Makes the configuration with which Envoy asks Envoy Gateway for everything else, as the one does
 * that `envoy-gateway` gives to its own Deployments.
 *
 * @param gateway - `namespace/name`, by which Envoy Gateway knows what to send.
 * @param certificate - The files of the certificate, which both ends present and trust.
 */
export function liveBootstrap(
  gateway: string,
  certificate: { readonly crt: string; readonly key: string }
): JsonObject {
  const source = { ads: {}, initialFetchTimeout: '0s', resourceApiVersion: 'V3' };
  const file = (filename: string) => ({ filename });
  return {
    node: { id: gateway, cluster: gateway },
    dynamicResources: {
      adsConfig: {
        apiType: 'DELTA_GRPC',
        transportApiVersion: 'V3',
        grpcServices: [{ envoyGrpc: { clusterName: XDS_CLUSTER } }],
        setNodeOnFirstMessageOnly: true,
      },
      ldsConfig: source,
      cdsConfig: source,
    },
    staticResources: {
      clusters: [
        {
          name: XDS_CLUSTER,
          type: 'STATIC',
          loadAssignment: {
            clusterName: XDS_CLUSTER,
            endpoints: [
              {
                lbEndpoints: [
                  {
                    endpoint: {
                      address: { socketAddress: { address: '127.0.0.1', portValue: XDS_PORT } },
                    },
                  },
                ],
              },
            ],
          },
          typedExtensionProtocolOptions: {
            'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
              '@type': HTTP,
              explicitHttpConfig: { http2ProtocolOptions: {} },
            },
          },
          transportSocket: {
            name: 'envoy.transport_sockets.tls',
            typedConfig: {
              '@type': TLS,
              commonTlsContext: {
                tlsParams: { tlsMaximumProtocolVersion: 'TLSv1_3' },
                tlsCertificates: [
                  {
                    certificateChain: file(certificate.crt),
                    privateKey: file(certificate.key),
                  },
                ],
                validationContext: { trustedCa: file(certificate.crt) },
              },
            },
          },
        },
      ],
    },
  };
}
