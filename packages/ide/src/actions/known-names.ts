import { eventsOf, type EventSymbol, type SymbolKind, writeName } from '@termsheet/compiler';
import type {
  Comparison,
  EventStep,
  ExpectLine,
  FieldOf,
  GivenLine,
  Interpolation,
  ItemsOf,
  List,
  OccursAfterEach,
  PerformanceStep,
  Right,
  Scenario,
} from '@termsheet/dsl';
import { calendarNames, dayCountNames, zoneNames } from '@termsheet/runtime';
import { nodesBelow, type SyntaxNode } from '../tree/syntax-node.ts';
import { type Finding, innermost } from './finding.ts';

/** What may have been meant by a word that stands for nothing. */
export interface KnownNames {
  /** The word, without what it is written in. */
  readonly sought: string;
  readonly names: Iterable<string>;
  /** What to write for one of them in place of the words that are marked. */
  readonly write: (name: string) => string;
  /** That any of a few can be meant, however it is spelled: there is nothing else to choose from. */
  readonly isClosed?: boolean;
}

type Reader = (finding: Finding) => KnownNames | null;

/** Names of some kinds, by what the file knows them by. */
function ofKinds(...kinds: readonly SymbolKind[]): Reader {
  return (finding) => {
    const { byName } = finding.analysis.compilation.bound.symbols;
    const symbols = [...byName].filter(([, symbol]) => kinds.includes(symbol.kind));
    return named(
      finding,
      symbols.map(([name]) => name),
    );
  };
}

/** Any of a few names can be meant. */
function closed(reader: Reader): Reader {
  return (finding) => {
    const known = reader(finding);
    return known === null ? null : { ...known, isClosed: true };
  };
}

function named({ words }: Finding, names: Iterable<string>): KnownNames {
  return { sought: words.replaceAll('`', ''), names, write: writeName };
}

const VALUES = [
  'blank',
  'fact',
  'state',
  'definition',
  'ambiguity',
  'unresolved',
  'late cost',
] as const;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['unknown-term', (finding) => named(finding, namesInReach(finding))],
  ['unknown-callee', ofKinds('definition')],
  ['unknown-event', ofKinds('event')],
  ['unknown-subject', ofKinds('event')],
  ['unknown-happening', ofKinds('obligation', 'covenant')],
  ['unknown-obligation', ofKinds('obligation')],
  ['unknown-party', closed(ofKinds('party'))],
  ['unknown-share-class', closed(ofKinds('share class'))],
  ['unknown-type', ofKinds('event')],
  ['unknown-schedule', (finding) => named(finding, schedulesOf(finding))],
  ['unknown-calendar', closed(calendars)],
  ['unknown-base-calendar', closed((finding) => named(finding, calendarNames))],
  ['unknown-field', (finding) => fieldsOf(finding)],
  ['unknown-reading', closed((finding) => readings(finding, comparedName(finding)))],
  ['unknown-label', closed(labels)],
  ['unknown-time-zone', zones],
  ['unknown-day-count', closed(dayCounts)],
  ['expect-unknown-name', ofKinds(...VALUES, 'event', 'obligation', 'right', 'covenant')],
  ['input-unknown-name', ofKinds('blank', 'fact', 'ambiguity')],
  ['input-unknown-event', ofKinds('event')],
  ['input-unknown-obligation', ofKinds('obligation')],
  ['input-unknown-party', ofKinds('party')],
  ['input-unknown-field', (finding) => fieldsOf(finding)],
  ['input-unknown-member', closed(members)],
  ['input-unknown-reading', closed((finding) => readings(finding, givenName(finding)))],
  ['input-unknown-scenario', scenarios],
]);

/** The codes of findings that say that a name stands for nothing. */
export const namingCodes: readonly string[] = [...READERS.keys()];

/** What may have been meant where a finding says that a name stands for nothing. */
export function knownNames(finding: Finding): KnownNames | null {
  return READERS.get(finding.diagnostic.code)?.(finding) ?? null;
}

/** What a value can be named by: the Terms, and the fields of the events that are spoken of here. */
function* namesInReach({ analysis, nodes }: Finding): Iterable<string> {
  const { symbols, frames } = analysis.compilation.bound;
  for (const [name, { kind }] of symbols.byName) {
    if (kind !== 'party' && kind !== 'share class' && kind !== 'calendar') yield name;
  }
  for (const node of nodes) {
    const frame = (frames as ReadonlyMap<SyntaxNode, ReturnType<typeof frames.get>>).get(node);
    if (frame?.kind === 'local') yield frame.name.text;
    else for (const event of frame?.events ?? []) yield* event.fields.keys();
  }
}

function* schedulesOf({ analysis }: Finding): Iterable<string> {
  for (const [name, symbol] of analysis.compilation.bound.symbols.byName) {
    const isOne = symbol.kind === 'event' && symbol.node.kind === 'Event';
    if (isOne && symbol.node.occurs?.kind === 'Schedule') yield name;
  }
}

/** Days are counted in the plural: `5 Business Days`. */
function calendars(finding: Finding): KnownNames {
  const names = ofKinds('calendar')(finding)?.names ?? [];
  const isPlural = finding.words.endsWith('s');
  return {
    ...named(finding, names),
    sought: finding.words.replaceAll('`', '').replace(/s$/, ''),
    write: (name) => writeName(isPlural && !name.endsWith('s') ? `${name}s` : name),
  };
}

function fieldsOf(finding: Finding): KnownNames | null {
  const event = eventSpokenOf(finding);
  return event === null ? null : named(finding, event.fields.keys());
}

/** The event of which a field is asked for. */
export function eventSpokenOf({
  analysis,
  nodes,
}: Pick<Finding, 'analysis' | 'nodes'>): EventSymbol | null {
  const { bound } = analysis.compilation;
  const node = innermost(
    nodes,
    'FieldOf',
    'Right',
    'OccursAfterEach',
    'Interpolation',
    'EventStep',
    'PerformanceStep',
  );
  switch (node?.kind) {
    case 'FieldOf':
      return eventsOf(bound, (node as unknown as FieldOf).event)?.[0] ?? null;
    case 'Right':
      return eventOf(analysis, (node as unknown as Right).by.name.text);
    case 'OccursAfterEach':
      return eventOf(analysis, (node as unknown as OccursAfterEach).event.name.text);
    case 'Interpolation':
      return eventOf(analysis, (node as unknown as Interpolation).table.name.text);
    case 'EventStep':
      return eventOf(analysis, (node as unknown as EventStep).event.text);
    case 'PerformanceStep':
      return eventOf(analysis, (node as unknown as PerformanceStep).obligation.text);
    default:
      return null;
  }
}

function eventOf({ compilation }: Finding['analysis'], name: string): EventSymbol | null {
  const symbol = compilation.bound.symbols.byName.get(name);
  if (symbol?.kind === 'obligation') return symbol.events.performance;
  return symbol?.kind === 'event' ? symbol : null;
}

function comparedName({ nodes }: Finding): string | null {
  const comparison = innermost<Comparison>(nodes, 'Comparison');
  return comparison?.left.kind === 'Reference' ? comparison.left.name.text : null;
}

function givenName({ nodes }: Finding): string | null {
  return innermost<GivenLine>(nodes, 'GivenLine')?.name.text ?? null;
}

function readings({ analysis, words }: Finding, of: string | null): KnownNames | null {
  const symbol = of === null ? undefined : analysis.compilation.bound.symbols.byName.get(of);
  if (symbol?.kind !== 'ambiguity') return null;
  return { ...quoted(words), names: symbol.node.readings.map(({ label }) => label.text) };
}

function quoted(words: string): Pick<KnownNames, 'sought' | 'write'> {
  return { sought: words.replaceAll('"', ''), write: (name) => `"${name}"` };
}

function labels({ analysis, nodes, words }: Finding): KnownNames | null {
  const of = innermost<ItemsOf>(nodes, 'ItemsOf')?.of;
  if (of?.kind !== 'Reference') return null;
  const symbol = analysis.compilation.bound.symbols.find(of.name);
  if (symbol?.kind !== 'definition' || symbol.node.body.kind !== 'List') return null;
  const { items }: List = symbol.node.body;
  const last = items.at(-1)?.label?.text;
  return last === undefined ? null : { sought: words, names: [last], write: (label) => label };
}

function zones({ words }: Finding): KnownNames {
  const zone = /(?:am|pm)\s+(.*?)\s+time$/i.exec(words)?.[1] ?? words;
  return { sought: zone, names: zoneNames, write: (name) => words.replace(zone, name) };
}

function dayCounts({ words }: Finding): KnownNames {
  const sought = words.replace(/^day count\s+/, '');
  const longer = dayCountNames.filter((name) => name.startsWith(`${sought} `));
  return {
    sought,
    names: longer.length > 0 ? longer : dayCountNames,
    write: (name) => words.replace(sought, name),
  };
}

function members(finding: Finding): KnownNames | null {
  const { analysis, nodes } = finding;
  const { checked, bound } = analysis.compilation;
  const line = innermost<GivenLine | ExpectLine>(nodes, 'GivenLine', 'ExpectLine');
  const symbol = line === null ? undefined : bound.symbols.byName.get(line.name.text);
  const type = symbol === undefined ? undefined : checked.symbolTypes.get(symbol);
  if (type?.kind === 'one of') return named(finding, type.members);
  const event = eventSpokenOf(finding);
  const field = innermost(nodes, 'FieldLine') as {
    readonly name?: { readonly text: string };
  } | null;
  const declared = event?.fields.get(field?.name?.text ?? '');
  const of = declared === undefined ? undefined : checked.fieldTypes.get(declared);
  return of?.kind === 'one of' ? named(finding, of.members) : null;
}

function scenarios({ analysis, diagnostic, words }: Finding): KnownNames {
  const above = analysis.compilation.file.sections.filter(
    (section): section is Scenario => section.kind === 'Scenario',
  );
  const titles = above
    .filter(({ span }) => span.end <= diagnostic.span.start || span.start > analysis.text.length)
    .filter(({ steps }) => ![...nodesBelow(steps)].some(({ kind }) => kind === 'GivenAsIn'))
    .map(({ title }) => title.text);
  return { ...quoted(words), names: titles };
}
