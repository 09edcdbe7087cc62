// The licenses of the packages in a bundle, which must be distributed with the bundle.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * @param {Iterable<string>} files Paths of the files in the bundle.
 * @returns {{ name: string, text: string }[]} A notice per package, sorted by name. Files outside
 *   node_modules belong to the project and need none.
 */
export function noticesOf(files) {
  const folders = [...files].map(
    file => file.match(/^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+/)?.[0]
  );
  return [...new Set(folders.filter(folder => folder !== undefined))].sort().map(noticeOf);
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  // An icon package also has a license.js, which is an icon.
  const file = readdirSync(folder).find(entry => /^licen[cs]e(\.md|\.txt)?$/i.test(entry));
  const text =
    file === undefined ? `License: ${license}` : readFileSync(`${folder}/${file}`, 'utf8');
  return { name: `${name} ${version}`, text: text.trim() };
}
