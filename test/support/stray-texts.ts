import ts from 'typescript';
import { sourcesIn, textOf, type UserText } from './user-texts.ts';

/** Attributes that are read out or shown. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'label',
  'alt',
]);
/** Two words beside each other, or a value with its unit. */
const SENTENCE = /\p{L}{2,}[,;:.]? \p{L}{2,}|… (?:h|%|days?|points?)(?!\p{L})|\p{L}{2,} … \p{L}/u;
/** Styles, selectors, paths and markup are no language. */
const TECHNICAL =
  /[[\]{}<>=#@/]|\b(?:var|repeat|minmax|translate|rotate|solid|px|ease|serif|sans-serif|[a-z]+-src)\b|^[a-z-]+-[a-z-]+ …$/;

/** The sentences of a folder's sources that a person may read and that a translator would not find, since they are not in `wording/`. */
export function strayTextsIn(folder: string): readonly UserText[] {
  return sourcesIn(folder).flatMap(({ file, source }) => strayTextsOf(file, source));
}

/** The same of one source. Messages of exceptions are for developers, and class names for stylesheets. */
export function strayTextsOf(file: string, source: string): readonly UserText[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const found: UserText[] = [];
  const visit = (node: ts.Node): void => {
    if (isForMachines(node)) return;
    const text = textOf(node);
    if (text !== undefined && isStray(node, text)) {
      found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isForMachines(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  return ts.isJsxAttribute(node) && /^(?:className|style|d|key|id|transform)$/.test(node.name.getText());
}

function isStray(node: ts.Node, text: string): boolean {
  if (!/\p{L}{2}/u.test(text) && !/… h/.test(text)) return false;
  if (ts.isJsxText(node)) return true;
  if (ts.isJsxAttribute(node.parent)) return SPOKEN.has(node.parent.name.getText()) || SENTENCE.test(text);
  return SENTENCE.test(text) && !TECHNICAL.test(text);
}
