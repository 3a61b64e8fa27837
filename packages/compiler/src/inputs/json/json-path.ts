import { getNodePath, type Node } from 'jsonc-parser';
import { shown } from '../diagnostics/wording.ts';
import type { Place } from '../place.ts';

const PLAIN_KEY = /^[A-Za-z_]\w*$/;

/** The place of a node: its span, and its path such as `$.events[1]."Base Share Price"`. */
export function placeOf(node: Node): Place {
  return {
    span: { start: node.offset, end: node.offset + node.length },
    describe: () => jsonPath(node),
  };
}

/** The path of a node, or for a key of the value below it. */
export function jsonPath(node: Node): string {
  const steps = getNodePath(node).map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return PLAIN_KEY.test(step) ? `.${shown(step)}` : `.${JSON.stringify(shown(step))}`;
  });
  return `$${steps.join('')}`;
}
