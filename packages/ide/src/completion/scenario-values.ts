import type { Ambiguous, ExpectLine, FieldLine, GivenLine, Name } from '@termsheet/dsl';
import type { Type } from '@termsheet/compiler';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import { nodesBelow } from '../tree/syntax-node.ts';
import type { Proposal } from './completion.ts';
import type { NameSlot } from './name-slot.ts';
import { eventOfStep, scenarioAt, stepAt } from './scenario-context.ts';
import { NEAR, proposeTerm, rankOf } from './terms.ts';
import { typeOfName } from './type-of.ts';

/** What a line of a scenario gives a value to, or expects one of. */
export function subjectOf(
  slot: NameSlot,
): { readonly name: Name; readonly type: Type | null } | null {
  const { path, scope, place } = slot;
  const step = stepAt(path);
  const line = lineAt(path) ?? lastLine(step);
  if (line === null) return null;
  const { name } = line;
  const { analysis } = place;
  if (step?.kind === 'EventStep' || step?.kind === 'PerformanceStep') {
    const field = eventOfStep(scope.symbols, step)?.fields.get(name.text);
    const { fieldTypes } = analysis.compilation.checked;
    return { name, type: (field === undefined ? undefined : fieldTypes.get(field)) ?? null };
  }
  return { name, type: typeOfName({ analysis, scope }, name) };
}

type ValueLine = GivenLine | ExpectLine | FieldLine;

const LINES: ReadonlySet<string> = new Set(['GivenLine', 'ExpectLine', 'FieldLine']);

function lineAt(path: readonly SyntaxNode[]): ValueLine | null {
  return (path.findLast(({ kind }) => LINES.has(kind)) as ValueLine | undefined) ?? null;
}

function lastLine(step: ReturnType<typeof stepAt>): ValueLine | null {
  if (step === null) return null;
  const lines =
    step.kind === 'EventStep' || step.kind === 'PerformanceStep' ? step.fields : step.lines;
  const last = lines.at(-1);
  return last === undefined || last.kind === 'GivenAsIn' ? null : last;
}

/** The names that may stand for a value: members of a type, and parties. */
export function proposeScenarioValues(slot: NameSlot): readonly Proposal[] {
  const { place, scope } = slot;
  const subject = subjectOf(slot);
  const type = subject?.type ?? null;
  const wanted = type?.kind === 'list' ? type.of : type;
  const members = wanted?.kind === 'one of' ? wanted.members : [];
  const others = wanted === null || wanted.kind === 'one of' ? [...scope.symbols.memberNames] : [];
  const parties = [...scope.symbols.byName].filter(([, { kind }]) => kind === 'party');
  return [
    ...[...new Set([...members, ...others])].map((name, index): Proposal => ({
      label: name,
      kind: 'member',
      rank: index < members.length ? rankOf('fits', 0) + index / 100 : rankOf('misfits', NEAR.far),
    })),
    ...parties.map((named) =>
      proposeTerm(place.analysis, named, rankOf(wanted?.kind === 'party' ? 'fits' : 'misfits', 0)),
    ),
  ];
}

/** Texts that may stand for a value: the readings of an ambiguity, ids of events, names of rows. */
export function textValues(slot: NameSlot): readonly string[] {
  const { place, scope } = slot;
  const subject = subjectOf(slot);
  const symbol = subject === null ? undefined : scope.symbols.byName.get(subject.name.text);
  if (symbol?.kind === 'ambiguity') return readingsOf(symbol.node);
  const scenario = scenarioAt(place);
  const texts = new Set<string>();
  for (const step of scenario?.steps ?? []) {
    if ('id' in step && step.id !== null && step.id.span.start !== place.typed.start)
      texts.add(step.id.text);
  }
  for (const { node } of scope.symbols.lists.event) {
    if (node.kind !== 'Table') continue;
    for (const { cells } of node.rows) {
      const [first] = cells;
      if (first?.kind === 'Text') texts.add(first.text);
    }
  }
  for (const node of nodesBelow(scenario?.steps ?? [])) {
    if (node.kind !== 'TableRow') continue;
    const { cells } = node as SyntaxNode & { readonly cells: readonly SyntaxNode[] };
    const [first] = cells as readonly (SyntaxNode & { readonly text?: string })[];
    if (first?.kind === 'Text' && first.text !== undefined) texts.add(first.text);
  }
  return [...texts];
}

function readingsOf({ readings }: Ambiguous): readonly string[] {
  return readings.map(({ label }) => label.text);
}
