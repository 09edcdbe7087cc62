/** What an implementation does where the specification leaves it open. */
export interface ControllerHabits {
  /** Whether a route with a less specific hostname answers if no rule of the others matches. */
  readonly fallsThrough: boolean;
  /**
   * Whether routes with the same hostname in common with a listener compare their matches, whatever
   * their own hostnames.
   */
  readonly mergesHostnames: boolean;
}

// Each entry is shown by a test against the implementation itself (test/envoy).
const HABITS: Readonly<Record<string, ControllerHabits>> = {
  'gateway.envoyproxy.io/gatewayclass-controller': { fallsThrough: false, mergesHostnames: true },
};

/**
 * Finds the habits of an implementation.
 *
 * @param controllerName - The `spec.controllerName` of the class. `''` if it is not known.
 * @returns Undefined if they are not known.
 */
export function habitsOf(controllerName: string): ControllerHabits | undefined {
  return HABITS[controllerName];
}
