/** Reads which module imports which, from the source itself. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';

export interface Import {
  /** File that imports, from the root: `lib/search/search.ts`. */
  from: string;
  /** Package name, or file from the root for our own modules. */
  to: string;
  /** Erased before the program runs. */
  typeOnly: boolean;
}

interface Node {
  type: string;
  importKind?: string;
  exportKind?: string;
  source?: { value?: unknown } | null;
  specifiers?: { importKind?: string }[];
}

const endings = ['', '.ts', '.tsx', '.js', '.mjs', '/index.ts'];

/** The file a specifier names, from the root; packages are given back as they are. */
function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return specifier;
  const bare = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(from), specifier);
  const clean = bare.replace(/\?.*$/, '');
  return endings.map((end) => clean + end).find((file) => existsSync(file) && statSync(file).isFile()) ?? clean;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Every node of a syntax tree, so that `import()` deep inside a function is seen too. */
function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) if (typeof child === 'object') yield* nodesOf(child);
  }
}

const kinds = new Set(['ImportDeclaration', 'ImportExpression', 'ExportNamedDeclaration', 'ExportAllDeclaration']);

function isTypeOnly({ importKind, exportKind, specifiers }: Node): boolean {
  if (importKind === 'type' || exportKind === 'type') return true;
  return specifiers !== undefined && specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type');
}

/** Every import of one file. */
export function importsOf(from: string): Import[] {
  const lang = from.endsWith('x') ? 'tsx' : 'ts';
  const found = [...nodesOf(parseAst(readFileSync(from, 'utf8'), { lang }))];
  return found.flatMap((node) => {
    const specifier = kinds.has(node.type) ? node.source?.value : undefined;
    return typeof specifier === 'string' ? [{ from, to: resolve(from, specifier), typeOnly: isTypeOnly(node) }] : [];
  });
}

/** Every source file of the product, tests and scripts left out. */
export const sourceFiles = globSync('{content,lib,components,entrypoints}/**/*.{ts,tsx}').map((file) =>
  file.replaceAll(path.sep, '/'),
);

/** Every file that ends up in the program that starts at `entry`; type-only imports add nothing. */
export function reachable(entry: string): Map<string, string> {
  const seenFrom = new Map([[entry, 'the entrypoint']]);
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (!existsSync(file) || !/\.tsx?$/.test(file)) continue;
    for (const { to, typeOnly } of importsOf(file)) {
      if (typeOnly || seenFrom.has(to)) continue;
      seenFrom.set(to, file);
      queue.push(to);
    }
  }
  return seenFrom;
}
