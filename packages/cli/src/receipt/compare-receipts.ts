import type { HashedFile, WrittenValue } from '@termsheet/compiler';
import { writeFraction } from '@termsheet/compiler';
import { parseExact, parseIsoDate } from '@termsheet/runtime';
import type { ReceiptBody, ReceiptResults } from './receipt.ts';
import { canonicalJson } from './seals.ts';

/** What became of a file. */
export interface FileChange {
  readonly path: string;
  readonly change: 'changed' | 'new' | 'gone';
}

/** An entry of the results that differs; null where there is none on that side. */
export interface ResultChange {
  /** The Term, or what else the results tell of. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Now less then, with its unit; null where there is no such figure. */
  readonly difference: string | null;
}

/** What differs between a receipt and what its question comes to now. */
export interface Comparison {
  readonly source: readonly FileChange[];
  readonly inputs: readonly FileChange[];
  /** What of the engine differs, in words. */
  readonly engine: readonly string[];
  readonly results: readonly ResultChange[];
  /** How many Terms there are now. */
  readonly count: number;
  /** Whether the explanation or document is another, in its words; null for a run. */
  readonly product: 'same' | 'changed' | null;
}

/** Whether nothing differs at all. */
export function isSame({ source, inputs, engine, results, product }: Comparison): boolean {
  if (product === 'changed') return false;
  return [source, inputs, engine, results].every(({ length }) => length === 0);
}

/** Compares a receipt with the same made now. */
export function compareReceipts(then: ReceiptBody, now: ReceiptBody): Comparison {
  return {
    source: filesChanged(then.source.files, now.source.files),
    inputs: filesChanged(then.inputs.files, now.inputs.files),
    engine: engineChanges(then, now),
    results: resultsChanged(then.results, now.results),
    count: termsOf(now.results).size,
    product:
      then.product === undefined
        ? null
        : then.product.hash === now.product?.hash
          ? 'same'
          : 'changed',
  };
}

/** The first file of each is what was asked about, under whatever name. */
function filesChanged(
  then: readonly HashedFile[],
  now: readonly HashedFile[],
): readonly FileChange[] {
  const [first, ...rest] = then;
  const [firstNow, ...restNow] = now;
  const changes: FileChange[] = [];
  if (first?.hash !== firstNow?.hash) {
    changes.push({ path: firstNow?.path ?? first?.path ?? '', change: 'changed' });
  }
  const later = new Map(restNow.map(({ path, hash }) => [path, hash]));
  for (const { path, hash } of rest) {
    const other = later.get(path);
    if (other === undefined) changes.push({ path, change: 'gone' });
    else if (other !== hash) changes.push({ path, change: 'changed' });
    later.delete(path);
  }
  for (const path of later.keys()) changes.push({ path, change: 'new' });
  return changes;
}

function engineChanges({ engine: then }: ReceiptBody, { engine: now }: ReceiptBody): string[] {
  const changes: string[] = [];
  if (then.version !== now.version) changes.push(`version ${then.version}, now ${now.version}`);
  if (then.form !== now.form) changes.push(`a ${then.form}, now a ${now.form}`);
  else if (then.build !== now.build) changes.push('its modules were changed');
  const known = new Map(now.calendars.map((each) => [each.name, canonicalJson(each)]));
  for (const calendar of then.calendars) {
    if (known.get(calendar.name) === canonicalJson(calendar)) continue;
    changes.push(`the calendar ${calendar.name} is known for other days`);
  }
  return changes;
}

/** An entry as it is told: a value with its unit, or why there is none. */
interface Told {
  readonly text: string;
  readonly exact: WrittenValue | null;
  readonly unit: string;
  readonly canonical: string;
}

function resultsChanged(then: ReceiptResults, now: ReceiptResults): readonly ResultChange[] {
  const [before, after] = [termsOf(then), termsOf(now)];
  const changes: ResultChange[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [left, right] = [before.get(name) ?? null, after.get(name) ?? null];
    if (left?.canonical === right?.canonical) continue;
    changes.push({
      name,
      before: left?.text ?? null,
      after: right?.text ?? null,
      difference: left === null || right === null ? null : differenceOf(left, right),
    });
  }
  return [...changes, ...othersChanged(then, now)];
}

/** What the results tell of each Term; a figure in another clause, or in another form, is another. */
function termsOf(results: ReceiptResults): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const [name, value] of Object.entries(results.values)) {
    const text = `${writtenText(value.value)} ${value.unit}, ${value.clause}`;
    const { exact, unit } = value;
    told.set(name, { text, exact, unit, canonical: canonicalJson(value) });
  }
  const without = [
    ['undetermined', results.undetermined],
    ['not yet', results.notYet],
    ['none', results.none],
    ['impossible', results.impossible],
  ] as const;
  for (const [status, entries] of without) {
    for (const [name, reasons] of Object.entries(entries)) {
      const text = `${status}: ${Object.values(reasons).flat().join('; ')}`;
      told.set(name, { text, exact: null, unit: '', canonical: canonicalJson([status, reasons]) });
    }
  }
  return told;
}

function writtenText(value: WrittenValue): string {
  return typeof value === 'string' ? value : value.map(writtenText).join(', ');
}

/** Void events and findings, which have no name: those that were told then and are not now, and new ones. */
function othersChanged(then: ReceiptResults, now: ReceiptResults): readonly ResultChange[] {
  const groups = [
    ['void event', then.void, now.void],
    ['finding', then.diagnostics, now.diagnostics],
  ] as const;
  return groups.flatMap(([name, before, after]) => {
    const [left, right] = [before, after].map((each) => new Set(each.map(canonicalJson)));
    const gone = [...(left ?? [])].filter((each) => right?.has(each) !== true);
    const come = [...(right ?? [])].filter((each) => left?.has(each) !== true);
    return [
      ...gone.map((each) => ({ name, before: each, after: null, difference: null })),
      ...come.map((each) => ({ name, before: null, after: each, difference: null })),
    ];
  });
}

/** Now less then: a figure with its unit, or days between dates. */
function differenceOf(then: Told, now: Told): string | null {
  if (typeof then.exact !== 'string' || typeof now.exact !== 'string') return null;
  if (then.unit !== now.unit) return null;
  if (then.unit === 'date') {
    const [before, after] = [parseIsoDate(then.exact), parseIsoDate(now.exact)];
    if (before === undefined || after === undefined || before === after) return null;
    return `${signed(String(after - before))} days`;
  }
  const [before, after] = [parseExact(then.exact), parseExact(now.exact)];
  if (before === undefined || after === undefined) return null;
  const difference = after.minus(before);
  if (difference.isZero()) return null;
  const decimal = difference.asDecimal();
  const figure = decimal === undefined ? writeFraction(difference) : difference.toString();
  return `${signed(figure)} ${then.unit}`;
}

function signed(figure: string): string {
  return figure.startsWith('-') ? figure : `+${figure}`;
}
