import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A text that a person may read, and the line of the source where it begins. */
export type UserText = { readonly file: string; readonly line: number; readonly text: string };

/** What stands in a template for a value that is filled in. */
export const FILLED_IN = '…';

/** Every string, template and text between tags in the sources of a folder, but for names of modules and of types. */
export function textsIn(folder: string): readonly UserText[] {
  return sourcesIn(folder).flatMap(({ file, source }) => textsOf(file, source));
}

/** The texts of one source. */
export function textsOf(file: string, source: string): readonly UserText[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const texts: UserText[] = [];
  const visit = (node: ts.Node): void => {
    if (isNameOnly(node)) return;
    const text = textOf(node);
    if (text !== undefined && /\p{L}/u.test(text)) {
      texts.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return texts;
}

/** The sources of a folder, in the order of their names. */
export function sourcesIn(folder: string): readonly { readonly file: string; readonly source: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .toSorted()
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }));
}

/** Names of modules and literal types are never shown. */
function isNameOnly(node: ts.Node): boolean {
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node);
}

/** The text of a node; a template is one text, so that a phrase across a value is seen. */
export function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => FILLED_IN + literal.text).join('');
  }
  return ts.isJsxText(node) ? node.text.replaceAll(/\s+/g, ' ').trim() : undefined;
}
