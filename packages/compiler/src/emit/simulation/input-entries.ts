import type { Ir } from '../../ir/ir.ts';
import type { Needs } from './writer.ts';

/** What a module reads of its inputs: its name there, and the code that makes it of them. */
export type InputEntry = readonly [name: string, code: string];

/** The blanks, facts and readings that a module reads, whoever replays its history, from inputs by their name. */
export function inputEntries(ir: Ir, needs: Needs, inputs: string): readonly InputEntry[] {
  return [
    ...[...needs.blanks].map((at): InputEntry => {
      const given = `${inputs}.blanks[${at}]`;
      return [`blank${at}`, `${given} == null ? UNKNOWN : domain.lower(${given})`];
    }),
    ...[...needs.facts].map((at): InputEntry => {
      const series = ir.facts[at]?.series ?? null;
      const calendar = series === null ? 'null' : `calendar${series}`;
      return [`fact${at}`, `new FactTable(${inputs}.facts[${at}] ?? null, ${calendar}, domain)`];
    }),
    ...[...needs.ambiguities].map((at): InputEntry => [
      `reading${at}`,
      `${inputs}.readings[${at}] ?? null`,
    ]),
  ];
}
