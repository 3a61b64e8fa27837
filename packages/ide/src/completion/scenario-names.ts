import type { ContractSymbol, SymbolKind } from '@termsheet/compiler';
import type { Proposal } from './completion.ts';
import { type NameSlot, nearnessOf } from './name-slot.ts';
import { fieldsOf } from './names-elsewhere.ts';
import { eventOfStep, expectedNames, givenNames, stepAt, wholeStep } from './scenario-context.ts';
import { proposeScenarioValues } from './scenario-values.ts';
import { NEAR, proposeTerm, rankOf } from './terms.ts';

const GIVEN: ReadonlySet<SymbolKind> = new Set(['blank', 'fact', 'ambiguity', 'unresolved']);
const EXPECTED: ReadonlySet<SymbolKind> = new Set(['state', 'definition', 'late cost']);

/** The names that may stand in a scenario, by the rule that takes each. */
export function proposeScenarioNames(slot: NameSlot): readonly Proposal[] {
  switch (slot.expectation.owner) {
    case 'givenLine':
      return givenTerms(slot);
    case 'eventStep':
      return eventsOfStep(slot);
    case 'valueLine':
      return namesOfLine(slot);
    default:
      return proposeScenarioValues(slot);
  }
}

/** What the contract still needs first: blanks, facts, readings and the rows of tables. */
function givenTerms(slot: NameSlot): readonly Proposal[] {
  const given = givenNames(slot.place);
  return termsOf(slot, ([name, symbol]) => {
    const isTable = symbol.kind === 'event' && symbol.node.kind === 'Table';
    if (!isTable && !GIVEN.has(symbol.kind)) return rankOf('misfits', NEAR.far);
    if (given.has(name)) return rankOf('leads', NEAR.far);
    if (symbol.kind === 'blank') return rankOf('fits', 0);
    return rankOf(symbol.kind === 'unresolved' ? 'leads' : 'fits', NEAR.file);
  });
}

/** Events that are reported; then those who perform; behind `performs`, their obligations. */
function eventsOfStep(slot: NameSlot): readonly Proposal[] {
  const { analysis, typed } = slot.place;
  const before = analysis.text.slice(Math.max(0, typed.start - 40), typed.start);
  if (/\bperforms\s+$/u.test(before)) {
    return termsOf(slot, ([, { kind }]) => (kind === 'obligation' ? rankOf('fits', 0) : null));
  }
  return termsOf(slot, ([, symbol]) => {
    if (symbol.kind === 'party') return rankOf('leads', 0);
    if (symbol.kind !== 'event') return null;
    const isReported =
      symbol.becomes === null && symbol.node.kind === 'Event' && symbol.node.occurs === null;
    return rankOf(isReported ? 'fits' : 'leads', nearnessOf(slot.place, symbol));
  });
}

/** Fields of the event that are not given yet, or Terms of which something is expected. */
function namesOfLine(slot: NameSlot): readonly Proposal[] {
  const step = stepAt(slot.path);
  if (step?.kind === 'EventStep' || step?.kind === 'PerformanceStep') {
    const event = eventOfStep(slot.scope.symbols, step);
    if (event === null) return [];
    const whole = wholeStep(slot.place, step);
    const fields = 'fields' in whole ? whole.fields : [];
    const given = new Set(fields.map(({ name }) => name.text));
    return fieldsOf(slot.place.analysis, event, 0).map((each, index) => ({
      ...each,
      rank: rankOf(given.has(each.label) ? 'leads' : 'fits', 0) + index / 100,
    }));
  }
  const expected = step?.kind === 'Expect' ? expectedNames(step) : new Set<string>();
  return termsOf(slot, ([name, symbol]) => {
    const isValue = EXPECTED.has(symbol.kind) || GIVEN.has(symbol.kind);
    if (!isValue) return rankOf('misfits', NEAR.far);
    if (!EXPECTED.has(symbol.kind)) return rankOf('leads', NEAR.far);
    return rankOf(expected.has(name) ? 'leads' : 'fits', nearnessOf(slot.place, symbol));
  });
}

function termsOf(
  { place, scope }: NameSlot,
  rankOfTerm: (named: readonly [string, ContractSymbol]) => number | null,
): readonly Proposal[] {
  return [...scope.symbols.byName].flatMap((named): readonly Proposal[] => {
    const rank = rankOfTerm(named);
    return rank === null ? [] : [proposeTerm(place.analysis, named, rank)];
  });
}
