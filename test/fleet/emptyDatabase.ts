/** An IndexedDB without any kubeconfig: Headlamp looks for one before each request. */
export function emptyDatabase() {
  const answered = (result: unknown) => {
    const request: { onsuccess?: (event: unknown) => void } = {};
    queueMicrotask(() => request.onsuccess?.({ target: { result } }));
    return request;
  };
  const store = { openCursor: () => answered(null) };
  return { open: () => answered({ transaction: () => ({ objectStore: () => store }) }) };
}
