import type { ReadingsRow } from './combine-readings.ts';

/** Rows of a table of readings of which some are told together. */
export interface MergedRow extends Omit<ReadingsRow, 'labels'> {
  /** Null where every reading of that ambiguity gives the same. */
  readonly labels: readonly (string | null)[];
}

/**
 * Tells rows together that differ in the reading of one ambiguity alone and give the same under each of its
 * readings. Of a table with a row for every combination each stays in exactly one row.
 */
export function mergeRows(rows: readonly ReadingsRow[]): readonly MergedRow[] {
  let merged: readonly MergedRow[] = rows;
  const columns = rows[0]?.labels.length ?? 0;
  for (let column = columns - 1; column >= 0; column -= 1) {
    const readings = new Set(rows.map(({ labels }) => labels[column])).size;
    const keyOf = ({ labels, answers }: MergedRow): string =>
      JSON.stringify([labels.with(column, null), answers.map(({ shown }) => shown)]);
    const groups = Map.groupBy(merged, keyOf);
    const told = new Set<string>();
    merged = merged.flatMap((row): readonly MergedRow[] => {
      const { labels, answers } = row;
      const key = keyOf(row);
      const group = groups.get(key) ?? [];
      if (group.length < readings || readings < 2) return [row];
      if (told.has(key)) return [];
      told.add(key);
      const isGiven = group.some((each) => each.isGiven);
      return [{ labels: labels.with(column, null), answers, isGiven }];
    });
  }
  return merged;
}
