import type { ContractSymbol } from '../bound/symbol.ts';
import { constantOf } from './conditions/constant-of.ts';
import { definitionNotProved } from '../diagnostics/definition-not-proved.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * Where a file's scenarios expect something, each definition is expected by one of them or read by
 * another Term: what is neither has never been seen to give a right result. Constants need no proof.
 * A contract's results are rightly read by nothing, so a file whose scenarios expect nothing is not
 * asked.
 */
export const definitionsAreProved: SettledRule = ({ checked, index, report }) => {
  const { bound } = checked;
  const expected = new Set<string>();
  for (const section of bound.file.sections) {
    if (section.kind !== 'Scenario') continue;
    for (const step of section.steps) {
      if (step.kind === 'Expect') for (const { name } of step.lines) expected.add(name.text);
    }
  }
  // A name that is not declared may have been meant for any of them.
  const isReadable = [...expected].every((name) => bound.symbols.byName.has(name));
  if (expected.size === 0 || !isReadable) return;
  const read = new Set<ContractSymbol>();
  for (const referent of bound.referents.values()) {
    if (referent.kind === 'declared') read.add(referent.symbol);
  }
  for (const symbol of bound.symbols.lists.definition) {
    const { name, node } = symbol;
    // What is kept for each event a scenario can ask for only where that is reported, under a name of
    // its own; the others are seen through what reads them.
    if (node.forEach !== null || node.body.kind === 'NotComputable') continue;
    if (constantOf(index.constants, node.body) !== null) continue;
    if (read.has(symbol) || expected.has(name.text)) continue;
    report(definitionNotProved.at(name.span, { name: name.text }));
  }
};
