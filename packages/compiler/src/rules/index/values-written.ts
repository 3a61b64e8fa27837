import type { Expression } from '@termsheet/dsl';
import type { WritableSymbol } from '../../bound/symbol.ts';
import type { Checked } from '../../checked/checked.ts';

/** What rules set, add or take off, by the state that they write. */
export type WrittenValues = ReadonlyMap<WritableSymbol, readonly Expression[]>;

/** The values that the rules of a file write. */
export function valuesWritten({ bound }: Checked): WrittenValues {
  const written = new Map<WritableSymbol, Expression[]>();
  for (const writes of bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      const node = rule.node.statements[statement];
      if (node === undefined || node.kind === 'ValidOnlyIf') continue;
      const values = written.get(state);
      if (values === undefined) written.set(state, [node.value]);
      else values.push(node.value);
    }
  }
  return written;
}
