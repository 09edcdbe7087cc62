const hour = 3_600_000;
const day = 24 * hour;

/** The ages of objects of a kind: youngest and oldest, in milliseconds. */
const ages: Record<string, [number, number]> = {
  CustomResourceDefinition: [380 * day, 400 * day],
  EndpointSlice: [10 * day, 200 * day],
  Event: [5 * 60_000, hour],
  // Younger than all HTTPRoutes, so that an HTTPRoute with the same hostname has precedence.
  GRPCRoute: [hour, 2 * hour],
  Gateway: [120 * day, 300 * day],
  GatewayClass: [300 * day, 370 * day],
  ListenerSet: [20 * day, 90 * day],
  Namespace: [250 * day, 400 * day],
};
const otherAges: [number, number] = [2 * hour, 180 * day];

/** A number from 0 to below 1 that is the same for the same text (FNV-1a, then mixed). */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/**
 * The creation time of an object, in the format of Kubernetes.
 * @param identity text that distinguishes the object from others of its kind
 * @param start the start of the demo, in milliseconds since 1970
 */
export function createdAt(kind: string, identity: string, start: number): string {
  const [youngest, oldest] = ages[kind] ?? otherAges;
  return timestamp(start - youngest - fractionOf(identity) * (oldest - youngest));
}

/** The time of the controller's last report: between the object's creation and now. */
export function transitionedAt(created: string, identity: string, start: number): string {
  const from = Date.parse(created);
  const share = fractionOf(`${identity} transition`) ** 3;
  return timestamp(from + 2000 + share * (start - from - 4000));
}

function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
