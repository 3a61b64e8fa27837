import { RUNTIME_IMPORTS, RUNTIME_MODULE, RUNTIME_TYPES } from '../runtime-imports.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import { bracketed, plain } from '../layout/syntax.ts';

/** The import of those of some names that the runtime offers. */
export function importLines(names: readonly string[]): readonly string[] {
  return importFrom(
    RUNTIME_MODULE,
    names.filter((name) => RUNTIME_IMPORTS.has(name)),
  );
}

/** The import of those that nothing but annotations reads, which no program waits for. */
export function typeImportLines(names: readonly string[]): readonly string[] {
  const types = RUNTIME_TYPES.filter((type) => names.includes(type));
  if (types.length === 0) return [];
  return [
    '',
    'if TYPE_CHECKING:',
    ...importFrom(RUNTIME_MODULE, types).map((line) => `    ${line}`),
  ];
}

/** `from x import a, b`, each name on a line of its own where they do not fit on one. */
export function importFrom(module: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const sorted = [...new Set(names)].sort((left, right) => (left < right ? -1 : 1));
  const head = `from ${module} import `;
  const flat = head + sorted.join(', ');
  if (flat.length <= 100) return [flat];
  const items = sorted.map((name) => ({ head: '', piece: plain(name) }));
  return layOutAfter(head, { ...bracketed('(', items, ')'), flat: null }).split('\n');
}
