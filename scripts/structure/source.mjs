import ts from "typescript";

/**
 * Every function of a file that has a body.
 * @returns {{ name: string, lines: number, parameters: number }[]}
 */
export function functionsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      const name = (node.name ?? node.parent.name)?.getText() ?? "(function)";
      const lines = lineAt(source, node.end) - lineAt(source, node.getStart()) + 1;
      found.push({ name, lines, parameters: node.parameters.length });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The names of the types that a file exports. */
export function exportedTypesOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return source.statements
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    .filter(({ modifiers = [] }) => modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map(({ name }) => name.text);
}

/** Whether a file looks for references like `$B$12` inside a text by a pattern of its own; a whole address is none. */
export function scansReferences(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  let isFound = false;
  const visit = (node) => {
    const pattern =
      ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node) ? node.getText(source) : "";
    const isWhole = /^.?\^.*\$.*$/.test(pattern);
    isFound ||= !isWhole && /\\\$\??\)?\(?\[A-Z/.test(pattern);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return isFound;
}

function lineAt(source, position) {
  return source.getLineAndCharacterOfPosition(position).line;
}
