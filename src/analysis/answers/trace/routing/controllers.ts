// What implementations do where the specification leaves it open. Each entry is shown by a test
// against the implementation itself (test/envoy).
const FALLS_THROUGH: Readonly<Record<string, boolean>> = {
  'gateway.envoyproxy.io/gatewayclass-controller': false,
};

/**
 * Tells whether a route with a less specific hostname answers if no rule of the most specific routes
 * matches.
 *
 * @param controllerName - The `spec.controllerName` of the class. `''` if it is not known.
 * @returns Undefined if it is not known.
 */
export function fallsThrough(controllerName: string): boolean | undefined {
  return FALLS_THROUGH[controllerName];
}
