import { buildHost } from '../../demo/host/build';

/** Builds the Headlamp front end once, before tests that would otherwise wait for it each. */
export default async function globalSetup(): Promise<void> {
  await buildHost({ development: true });
}
