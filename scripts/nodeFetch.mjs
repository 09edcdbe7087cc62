// What @kubernetes/client-node wants of node-fetch, which Node has itself by now.
export const { Headers, DOMException: AbortError, TypeError: FetchError } = globalThis;
export default globalThis.fetch;
