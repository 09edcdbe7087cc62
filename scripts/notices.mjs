// The licences of the packages that a bundle holds, which they ask to go along with it.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * @param {Iterable<string>} files Paths of the files in the bundle.
 * @returns {{ name: string, text: string }[]} A notice for each package among them, by name. Files
 *   outside of node_modules are the project's own.
 */
export function noticesOf(files) {
  const folders = [...files].map(
    file => file.match(/^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+/)?.[0]
  );
  return [...new Set(folders.filter(folder => folder !== undefined))].sort().map(noticeOf);
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  // A package of icons also has a license.js, which is a picture.
  const file = readdirSync(folder).find(entry => /^licen[cs]e(\.md|\.txt)?$/i.test(entry));
  const text =
    file === undefined ? `License: ${license}` : readFileSync(`${folder}/${file}`, 'utf8');
  return { name: `${name} ${version}`, text: text.trim() };
}
