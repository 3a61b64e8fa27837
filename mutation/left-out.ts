import type { File } from '@termsheet/dsl';
import { itemsLeftOut } from './items-left-out.ts';
import type { Mutant } from './mutant.ts';
import { isNode, type Node, nodesIn } from './nodes.ts';

/** What can be left out whole, and the file still be read. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['Upon', 'a rule left out'],
  ['NoAdjustment', 'an exception left out'],
  ['Obligation', 'an obligation left out'],
  ['Right', 'a right left out'],
  ['Covenant', 'a covenant left out'],
  ['Set', 'an effect left out'],
  ['Reduce', 'an effect left out'],
  ['Increase', 'an effect left out'],
  ['ValidOnlyIf', 'a condition of validity left out'],
  ['Effective', 'an effective date left out'],
  ['Grace', 'days of grace left out'],
  ['Cure', 'a cure left out'],
  ['While', 'a condition left out'],
  ['Late', 'the cost of lateness left out'],
  ['ListItem', 'an item left out'],
]);

/** Every part of a clause that could have been forgotten. */
export function leftOut(text: string, file: File): readonly Mutant[] {
  const mutants: Mutant[] = [];
  for (const section of file.sections) {
    if (section.kind !== 'Clause' && section.kind !== 'Contract') continue;
    mutants.push(...itemsLeftOut(text, section.declarations));
    for (const node of nodesIn(section.declarations)) {
      const mistake = LEFT_OUT.get(node.kind);
      if (mistake !== undefined && !isInline(node) && !isUnlimited(node)) {
        const replacement = text.slice(node.span.start, node.span.end).replaceAll(/[^\n]/gu, ' ');
        mutants.push({ mistake, ...node.span, replacement });
      }
      const condition = node.kind === 'Upon' ? node['condition'] : null;
      if (isNode(condition)) {
        mutants.push({
          mistake: 'a rule that always applies',
          ...condition.span,
          replacement: 'yes',
        });
      }
    }
  }
  return mutants;
}

/** Of items between commas see itemsLeftOut; those with labels can go alone. */
function isInline(node: Node): boolean {
  return node.kind === 'ListItem' && node['label'] === null;
}

/** A right without occasion, measure or time permits what is permitted anyway. */
function isUnlimited(node: Node): boolean {
  const limits = [node['key'], node['limit'], node['window'], node['while']];
  return node.kind === 'Right' && limits.every((limit) => limit === null);
}
