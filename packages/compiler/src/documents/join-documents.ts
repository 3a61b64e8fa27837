import type {
  Clause,
  Contract,
  Declaration,
  Diagnostic,
  Expression,
  Name,
  Section,
} from '@termsheet/dsl';
import { declaredNames, withoutNames } from './declared-names.ts';
import type { Documents } from './document.ts';
import type { Gathered } from './gather-documents.ts';
import { fillUses, type Filling } from './fill-uses.ts';
import { settlePrecedence } from './settle-precedence.ts';

/**
 * One tree of all documents. The scenarios of a used document are its own; what a `with` line fills
 * has become a definition, and of what two documents declare only what prevails is left.
 */
export function joinDocuments(
  gathered: Gathered,
  report: (diagnostic: Diagnostic) => void,
): Documents {
  const { source, list, comments } = gathered;
  const filling = fillUses(list, report);
  const overridden = settlePrecedence(list, filling, report);
  const sections = list.flatMap((document, index) =>
    document.sections.flatMap((section): Section[] => {
      if (section.kind === 'Scenario') return index === 0 ? [section] : [];
      if (section.kind === 'Use') return [];
      // What is filled is left out like what is overridden, so that mostly nothing is to be done.
      return [overridden.size === 0 ? section : joinSection(section, filling, overridden)];
    }),
  );
  const span = { start: 0, end: source.text.length };
  const file = { kind: 'File', sections, comments, span } as const;
  return { source, file, list, aliases: filling.aliases };
}

function joinSection<Node extends Contract | Clause>(
  section: Node,
  filling: Filling,
  overridden: ReadonlySet<Name>,
): Node {
  const declarations = section.declarations.flatMap((node: Declaration) => {
    const filled = declaredNames(node).flatMap((name) => fillName(node, name, filling.values));
    const left = withoutNames(node, overridden);
    return left === null ? filled : [left, ...filled];
  });
  return { ...section, declarations };
}

/** `with Valuation Cap is $10,000,000` makes the blank a definition, of the blank's type. */
function fillName(
  node: Declaration,
  name: Name,
  values: ReadonlyMap<Name, Expression>,
): readonly Declaration[] {
  const body = values.get(name);
  if (body === undefined || !('type' in node)) return [];
  const resultType = node.type;
  const forEach = node.kind === 'Fact' ? node.forEach : null;
  const { span } = body;
  return [{ kind: 'Definition', name, parameter: null, forEach, resultType, body, span }];
}
