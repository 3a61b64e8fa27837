import { type ContractSymbol, describeType, type SymbolKind, type Type } from '@termsheet/compiler';
import type { FieldOf } from '@termsheet/dsl';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import { nearnessOf, type NameSlot } from './name-slot.ts';
import type { Proposal } from './completion.ts';
import { fieldsOf } from './names-elsewhere.ts';
import { fitOf, type Fit, NEAR, proposeTerm, rankOf } from './terms.ts';
import { typeOfName } from './type-of.ts';

/** What stands for a value, or for what happened. */
const VALUES: ReadonlySet<SymbolKind> = new Set([
  'blank',
  'fact',
  'state',
  'definition',
  'ambiguity',
  'unresolved',
  'late cost',
  'party',
]);

/** The Terms that may stand for a value, those that fit the place first. */
export function proposeValues(slot: NameSlot): readonly Proposal[] {
  const { wanted } = slot;
  const behind = fieldBefore(slot);
  if (wanted === 'event' || behind !== null) return eventsAtHand(slot);
  return [
    ...localsAt(slot, wanted),
    ...membersAt(slot, wanted),
    ...fieldsAt(slot, wanted),
    ...[...slot.scope.symbols.byName].flatMap((named) => proposeValue(slot, named, wanted)),
  ];
}

/** `Record Date of the …`: the field whose event comes next. */
function fieldBefore({ path }: NameSlot): FieldOf | null {
  const parent = path.at(-2);
  return parent?.kind === 'FieldOf' ? (parent as FieldOf) : null;
}

/** Events, those whose fields are asked for and those at hand first. */
function eventsAtHand(slot: NameSlot): readonly Proposal[] {
  const { place, scope } = slot;
  const field = fieldBefore(slot)?.field.text;
  const near = new Set(scope.events);
  return [...scope.symbols.byName]
    .flatMap((named): readonly Proposal[] => {
      const [, symbol] = named;
      if (symbol.kind !== 'event' && symbol.kind !== 'obligation' && symbol.kind !== 'covenant') {
        const type = place.analysis.compilation.checked.symbolTypes.get(symbol);
        if (type?.kind !== 'occurrence') return [];
        return [proposeTerm(place.analysis, named, rankOf('leads', NEAR.file))];
      }
      const event = symbol.kind === 'event' ? symbol : null;
      const has = event !== null && (field === undefined || event.fields.has(field));
      const distance = event !== null && near.has(event) ? NEAR.field : nearnessOf(place, symbol);
      return [proposeTerm(place.analysis, named, rankOf(has ? 'fits' : 'leads', distance))];
    })
    .concat(localsAt(slot, null), occurrencesAmongFields(slot));
}

/** Fields that hold an event or a row, as `From : Noteholder`. */
function occurrencesAmongFields(slot: NameSlot): readonly Proposal[] {
  const { fieldTypes } = slot.place.analysis.compilation.checked;
  const holding = new Set<string>();
  for (const [field, type] of fieldTypes) {
    if (type.kind === 'occurrence') holding.add(field.name.text);
  }
  const fields = fieldsAt(slot, null).filter(({ label }) => holding.has(label));
  return fields.map((each) => ({ ...each, rank: Math.min(each.rank, rankOf('fits', NEAR.far)) }));
}

function proposeValue(
  slot: NameSlot,
  named: readonly [string, ContractSymbol],
  wanted: Type | null,
): readonly Proposal[] {
  const { place } = slot;
  const [, symbol] = named;
  const near = nearnessOf(place, symbol);
  if (!VALUES.has(symbol.kind)) return proposeOther(slot, named, near);
  const type = place.analysis.compilation.checked.symbolTypes.get(symbol);
  const fits = symbol.kind === 'party' ? partyFit(wanted) : fitOf(type, wanted);
  const fit = isBeingDeclared(slot, named[0]) ? 'misfits' : fits;
  return [proposeTerm(place.analysis, named, rankOf(fit, near))];
}

const DECLARING: ReadonlySet<string> = new Set(['Definition', 'State', 'Accrual']);

/** A Term does not stand for itself. */
function isBeingDeclared({ path }: NameSlot, name: string): boolean {
  const node = path.find(({ kind }) => DECLARING.has(kind)) as
    (SyntaxNode & { readonly name: { readonly text: string } }) | undefined;
  return node?.name.text === name;
}

function partyFit(wanted: Type | null): Fit {
  return wanted?.kind === 'party' ? 'fits' : 'misfits';
}

/** Events and tables stand for what happened; a grid is read by its name; calendars stand for nothing. */
function proposeOther(
  { place, wanted }: NameSlot,
  named: readonly [string, ContractSymbol],
  near: number,
): readonly Proposal[] {
  const { kind } = named[1];
  if (kind === 'calendar' || kind === 'share class' || kind === 'right') return [];
  const fits = wanted !== 'event' && wanted?.kind === 'occurrence';
  return [proposeTerm(place.analysis, named, rankOf(fits ? 'fits' : 'misfits', near))];
}

function localsAt(slot: NameSlot, wanted: Type | null): readonly Proposal[] {
  const { analysis } = slot.place;
  return slot.scope.locals.map(({ name, from }): Proposal => {
    const type = typeOfName({ analysis, scope: slot.scope }, name);
    return {
      label: name.text,
      kind: 'local',
      detail: type === null ? null : describeType(type),
      where: from === null ? 'parameter' : 'variable',
      rank: rankOf(fitOf(type, wanted) === 'misfits' ? 'leads' : 'fits', NEAR.local),
    };
  });
}

/** The members of the type that is wanted; of all types where what is wanted does not show. */
function membersAt({ scope }: NameSlot, wanted: Type | null): readonly Proposal[] {
  const fitting = new Set(wanted?.kind === 'one of' ? wanted.members : []);
  const others = wanted === null || wanted.kind === 'one of' ? scope.symbols.memberNames : [];
  return [...new Set([...fitting, ...others])].map((name, index): Proposal => {
    const rank = fitting.has(name) ? rankOf('fits', 0) + index / 100 : rankOf('misfits', NEAR.far);
    return { label: name, kind: 'member', rank };
  });
}

/** Fields that are read by their names: of the events in scope, and of those a phrase may still name. */
function fieldsAt(slot: NameSlot, wanted: Type | null): readonly Proposal[] {
  const { place, scope } = slot;
  const { fieldTypes } = place.analysis.compilation.checked;
  const near = new Set(scope.events);
  const seen = new Set<string>();
  const proposals: Proposal[] = [];
  for (const event of [...scope.events, ...scope.symbols.lists.event]) {
    for (const each of fieldsOf(place.analysis, event, 0)) {
      const field = event.fields.get(each.label);
      if (field === undefined || seen.has(each.label)) continue;
      seen.add(each.label);
      const fit = fitOf(fieldTypes.get(field), wanted);
      const rank = near.has(event) ? rankOf(fit, NEAR.field) : rankOf('misfits', NEAR.far);
      proposals.push({ ...each, rank });
    }
  }
  return proposals;
}
