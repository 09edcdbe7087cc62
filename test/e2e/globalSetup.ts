import { buildHost } from '../../demo/host/build';

/** Builds the Headlamp front end once, so that no test waits for it. */
export default async function globalSetup(): Promise<void> {
  await buildHost({ development: true });
}
