/** The feature of a GatewayClass that isolates listeners for HTTP on one port from each other. */
export const ISOLATION = 'GatewayHTTPListenerIsolation';
