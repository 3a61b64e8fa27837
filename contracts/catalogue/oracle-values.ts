import type { File, Scenario } from '@termsheet/dsl';
import { Duration, Exact, formatIsoDate, parseExact, type Value } from '@termsheet/runtime';

/** A number, date or yes/no in one way of writing; null for other words. */
export function normalised(text: string): string | null {
  const plain = text.replaceAll(/[$,]/gu, '').replace(/ shares$/u, '');
  if (/^\d{4}-\d\d-\d\d$/u.test(plain)) return plain;
  if (plain === 'true' || plain === 'yes') return 'yes';
  if (plain === 'false' || plain === 'no') return 'no';
  return parseExact(plain)?.toString() ?? null;
}

/** A value in that way of writing; null for what is no such value. A length of time is its count. */
export function figureOf(value: Value): string | null {
  if (value instanceof Exact) return value.toString();
  if (value instanceof Duration) return value.count.toString();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return formatIsoDate(value);
  return typeof value === 'string' ? normalised(value) : null;
}

/**
 * The numbers and dates in a scenario, in those that it is given as in too, and in the clauses of the
 * file and the contract, which need not be given.
 */
export function literalsOf(scenario: Scenario, file: File): ReadonlySet<string> {
  const found = new Set(clauseLiteralsOf(file));
  noteLiteralsIn(scenario, { file, found });
  return found;
}

const OF_CLAUSES = new WeakMap<File, ReadonlySet<string>>();

/** Those of the clauses, which all scenarios of a file share. */
function clauseLiteralsOf(file: File): ReadonlySet<string> {
  const known = OF_CLAUSES.get(file);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const clauses = file.sections.filter(({ kind }) => kind === 'Clause');
  noteLiteralsIn(clauses, { file, found });
  OF_CLAUSES.set(file, found);
  return found;
}

function noteLiteralsIn(
  root: unknown,
  { file, found }: { readonly file: File; readonly found: Set<string> },
): void {
  const scenarios = file.sections.filter((section) => section.kind === 'Scenario');
  const open: unknown[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    noteLiteral(node, found);
    if ('kind' in node && node.kind === 'GivenAsIn' && 'scenario' in node) {
      const title = node.scenario;
      open.push(scenarios.find((each) => isTitled(each, title))?.steps);
    }
    open.push(...Object.values(node));
  }
}

function isTitled({ title }: Scenario, named: unknown): boolean {
  return (
    typeof named === 'object' && named !== null && 'text' in named && named.text === title.text
  );
}

const FIGURES = ['iso', 'amount', 'count', 'value'] as const;

function noteLiteral(node: object, found: Set<string>): void {
  for (const key of FIGURES) {
    const figure: unknown = Reflect.get(node, key);
    if (typeof figure !== 'string') continue;
    const value = normalised(figure);
    if (value === null) continue;
    found.add(value);
    // A percentage is written as one, and is the hundredth part.
    if ('kind' in node && /^(?:Percent|Rate)Literal$/u.test(String(node.kind))) {
      found.add(parseExact(value)?.dividedBy(Exact.of(100)).toString() ?? value);
    }
  }
}
