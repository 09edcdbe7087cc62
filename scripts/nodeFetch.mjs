// Replaces node-fetch for @kubernetes/client-node with Node's built-in fetch.
export const { Headers, DOMException: AbortError, TypeError: FetchError } = globalThis;
export default globalThis.fetch;
