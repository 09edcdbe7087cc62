import ts from 'typescript';

// As EXPLANATION_PARTS in src/analysis/rules/explanationId.ts.
const PARTS = ['title', 'meaning', 'fix'];

function nameOf(node, source) {
  return ts.isPropertyAssignment(node) ? node.name.getText(source) : undefined;
}

function explanationTexts(object, source) {
  return object.properties.flatMap(part =>
    PARTS.includes(nameOf(part, source)) ? [part.initializer] : []
  );
}

// A sentence with a plural form has several texts.
function sentenceTexts(table) {
  return table.properties.flatMap(part => {
    const { initializer } = part;
    if (initializer === undefined) return [];
    return ts.isObjectLiteralExpression(initializer) ? sentenceTexts(initializer) : [initializer];
  });
}

function textsIn(source) {
  const found = [];
  const visit = node => {
    if (nameOf(node, source) === 'explanation' && ts.isObjectLiteralExpression(node.initializer)) {
      found.push(...explanationTexts(node.initializer, source));
      return;
    }
    const isTable =
      ts.isCallExpression(node) &&
      node.expression.getText(source) === 'sentencesOf' &&
      ts.isObjectLiteralExpression(node.arguments[1] ?? node);
    if (isTable) found.push(...sentenceTexts(node.arguments[1]));
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter(ts.isStringLiteralLike);
}

/**
 * Removes the English texts of explanations and messages from a module of the analysis. The plugin
 * has them in locales/en, which Headlamp always loads, since it is the fallback of the other
 * languages.
 *
 * @param {string} code - The TypeScript code of a module.
 * @returns {string} The code with the same number of lines.
 */
export function withoutTranslatedTexts(code) {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  return textsIn(source).reduceRight((text, node) => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const lines = code.slice(start, end).split('\n').length - 1;
    return `${text.slice(0, start)}''${'\n'.repeat(lines)}${text.slice(end)}`;
  }, code);
}
