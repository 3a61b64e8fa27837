import type { Declaration, Diagnostic, Name } from '@termsheet/dsl';
import { declaredInTwoDocuments } from '../diagnostics/declared-in-two-documents.ts';
import { overriddenDeclaration } from '../diagnostics/overridden-declaration.ts';
import { declarationsIn, declaredNames } from './declared-names.ts';
import type { Document } from './document.ts';
import type { Filling } from './fill-uses.ts';

/** A name with what it declares and where. */
interface Declared {
  readonly name: Name;
  readonly node: Declaration;
  readonly document: Document;
}

/**
 * The names whose declarations are left out: those that an alias replaces, those of parties, share
 * classes and calendars that an earlier document declares alike, and those over which another
 * document prevails. Where two documents declare one Term and neither prevails, that is reported.
 */
export function settlePrecedence(
  list: readonly Document[],
  filling: Filling,
  report: (diagnostic: Diagnostic) => void,
): ReadonlySet<Name> {
  const left = new Set(filling.replaced);
  if (list.length === 1) return left;
  const standing = new Map<string, Declared>();
  for (const declared of declaredIn(list)) {
    if (left.has(declared.name)) continue;
    const key = keyOf(declared);
    const first = standing.get(key);
    // Twice in one document is told by the binder.
    if (first === undefined || first.document === declared.document) {
      standing.set(key, first ?? declared);
    } else if (isAlike(first.node, declared.node)) {
      left.add(declared.name);
    } else {
      const winner = prevailing(first, declared);
      const loser = winner === first ? declared : first;
      left.add(loser.name);
      if (winner !== null) standing.set(key, winner);
      reportBoth({ winner, loser, first, second: declared }, report);
    }
  }
  return left;
}

function* declaredIn(list: readonly Document[]): Iterable<Declared> {
  for (const document of list) {
    for (const node of declarationsIn(document.sections)) {
      for (const name of declaredNames(node)) yield { name, node, document };
    }
  }
}

/** Whom and what contracts speak of bears one name in all; other Terms have their copy's prefix. */
function keyOf({ name, node, document }: Declared): string {
  return document.prefix === null || isShared(node) ? name.text : `${document.prefix} ${name.text}`;
}

/** Parties, share classes and calendars are those of the deal, whichever document names them. */
export function isShared(node: Declaration): boolean {
  return node.kind === 'Party' || node.kind === 'ShareClass' || node.kind === 'Calendar';
}

function isAlike(one: Declaration, other: Declaration): boolean {
  if (one.kind === 'ShareClass') return other.kind === 'ShareClass';
  if (one.kind === 'Party') {
    const names = [one.legalName, other.kind === 'Party' ? other.legalName : null];
    return other.kind === 'Party' && new Set(names.flatMap((each) => each?.text ?? [])).size <= 1;
  }
  if (one.kind !== 'Calendar' || other.kind !== 'Calendar') return false;
  const isPlain = one.condition === null && other.condition === null;
  return isPlain && one.base.text === other.base.text;
}

/** Which of two stands by the `use` lines between their documents; null where none says it. */
function prevailing(first: Declared, second: Declared): Declared | null {
  for (const [here, there] of [
    [first, second],
    [second, first],
  ] as const) {
    for (const { node, document } of here.document.uses) {
      if (document !== there.document) continue;
      if (node.prevails === 'the other') return there;
      if (node.prevails === 'this') return here;
    }
  }
  return null;
}

function reportBoth(
  found: {
    readonly winner: Declared | null;
    readonly loser: Declared;
    readonly first: Declared;
    readonly second: Declared;
  },
  report: (diagnostic: Diagnostic) => void,
): void {
  const { winner, loser, first, second } = found;
  const name = first.name.text;
  if (winner === null) {
    const related = [{ span: first.name.span, message: `\`${name}\` is declared here first` }];
    report(declaredInTwoDocuments.at(second.name.span, { name }, { related }));
    return;
  }
  const related = [{ span: winner.name.span, message: 'this declaration prevails' }];
  report(overriddenDeclaration.at(loser.name.span, { name }, { related }));
}
