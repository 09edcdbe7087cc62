import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { sourceFiles } from './files';

/** A name that a file declares at its top level. */
interface Declaration {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly exported: boolean;
}

/** An exported name that more than one file declares. */
export interface SharedName {
  readonly name: string;
  /** One place per file, such as `src/fleet/model.ts:12`. */
  readonly places: readonly string[];
}

function namesIn(binding: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(binding)) return [binding];
  return binding.elements.flatMap(element =>
    ts.isOmittedExpression(element) ? [] : namesIn(element.name)
  );
}

function declaredNames(statement: ts.Statement): ts.Identifier[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
  }
  const declares =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return declares && statement.name !== undefined ? [statement.name] : [];
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return (ts.getModifiers(statement) ?? []).some(
    ({ kind }) => kind === ts.SyntaxKind.ExportKeyword
  );
}

// The local names in `export { a, b as c }`. With `from` the file exports names of other files.
function listedExports({ statements }: ts.SourceFile): Set<string> {
  return new Set(
    statements.flatMap(statement => {
      if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier !== undefined) return [];
      const { exportClause } = statement;
      if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
      return exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
    })
  );
}

function declarationsIn(file: string, text: string): Declaration[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const listed = listedExports(source);
  return source.statements.flatMap(statement => {
    const exported = isExported(statement);
    return declaredNames(statement).map(identifier => ({
      name: identifier.text,
      file,
      line: source.getLineAndCharacterOfPosition(identifier.getStart(source)).line + 1,
      exported: exported || listed.has(identifier.text),
    }));
  });
}

/**
 * Finds the exported names that another file declares again, exported or not, as a type or a value.
 * Several declarations in one file, such as overloads or a type beside its table, count once.
 *
 * @param files - The content of each file by its path.
 */
export function sharedNames(files: ReadonlyMap<string, string>): SharedName[] {
  const all = [...files].flatMap(([file, text]) => declarationsIn(file, text));
  const exported = new Set(all.filter(one => one.exported).map(({ name }) => name));
  const places = new Map<string, Map<string, string>>();
  all.forEach(({ name, file, line }) => {
    if (!exported.has(name)) return;
    const inFiles = places.get(name) ?? new Map<string, string>();
    if (!inFiles.has(file)) inFiles.set(file, `${file}:${line}`);
    places.set(name, inFiles);
  });
  return [...places]
    .filter(([, inFiles]) => inFiles.size > 1)
    .map(([name, inFiles]) => ({ name, places: [...inFiles.values()] }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function main(): void {
  const root = process.cwd();
  const files = ['src', 'cli'].flatMap(folder => sourceFiles(root, folder));
  const shared = sharedNames(
    new Map(files.map(file => [file, readFileSync(path.join(root, file), 'utf8')]))
  );
  shared.forEach(({ name, places }) => {
    console.error(`${name} is exported and declared in ${places.length} files:`);
    places.forEach(place => console.error(`  ${place}`));
  });
  if (shared.length > 0) {
    console.error('An exported name means one thing in src and cli: rename the others.');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
