import ts from 'typescript';

// As EXPLANATION_PARTS in src/analysis/rules/explanationId.ts.
const PARTS = ['title', 'meaning', 'fix'];

function explanationsIn(source) {
  const found = [];
  const visit = node => {
    const isExplanation =
      ts.isPropertyAssignment(node) &&
      node.name.getText(source) === 'explanation' &&
      ts.isObjectLiteralExpression(node.initializer);
    if (isExplanation) found.push(...node.initializer.properties);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter(
    part =>
      ts.isPropertyAssignment(part) &&
      PARTS.includes(part.name.getText(source)) &&
      ts.isStringLiteralLike(part.initializer)
  );
}

/**
 * Removes the English texts of explanations from a rule. The plugin has them in locales/en, which
 * Headlamp always loads, since it is the fallback of the other languages.
 *
 * @param {string} code - The TypeScript code of a module.
 * @returns {string} The code with the same number of lines.
 */
export function withoutExplanations(code) {
  const source = ts.createSourceFile('rule.ts', code, ts.ScriptTarget.Latest, true);
  return explanationsIn(source).reduceRight((text, { initializer }) => {
    const [start, end] = [initializer.getStart(source), initializer.getEnd()];
    const lines = code.slice(start, end).split('\n').length - 1;
    return `${text.slice(0, start)}''${'\n'.repeat(lines)}${text.slice(end)}`;
  }, code);
}
