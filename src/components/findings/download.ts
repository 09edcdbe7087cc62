// The browser reads the file after the click has returned.
const KEPT_MS = 10_000;

/**
 * Downloads a file in the reader's browser.
 *
 * @param type - The media type.
 */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
