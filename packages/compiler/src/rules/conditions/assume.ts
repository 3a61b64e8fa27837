import type {
  Comparison,
  Conditional,
  Expression,
  IsEither,
  List,
  Name,
  Span,
} from '@termsheet/dsl';
import type { Conflict, Knowledge } from './knowledge.ts';
import { requireMember, requireRelation, requireWord } from './require.ts';
import type { Relation } from './domain.ts';

/** Definitions of yes/no that name one another are followed this far. */
const MAX_DEPTH = 4;

const HOLDS: Readonly<Record<Comparison['operator'], readonly Relation[]>> = {
  is: ['equal'],
  'is not': ['below', 'above'],
  'is more than': ['above'],
  'is at least': ['above', 'equal'],
  'is less than': ['below'],
  'is at most': ['below', 'equal'],
  'is before': ['below'],
  'is after': ['above'],
  'is on or before': ['below', 'equal'],
  'is on or after': ['above', 'equal'],
};
const ALL: readonly Relation[] = ['below', 'equal', 'above'];

/**
 * Takes a condition to hold. A conflict means that it certainly cannot; where there is none, it may
 * or may not. Sound: what is not understood says nothing.
 */
export function assume(knowledge: Knowledge, condition: Expression): Conflict | null {
  return assumeWithin(knowledge, { condition, holds: true, depth: 0 });
}

/** Takes a condition not to hold. A conflict means that it always does, where it is decided. */
export function refute(knowledge: Knowledge, condition: Expression): Conflict | null {
  return assumeWithin(knowledge, { condition, holds: false, depth: 0 });
}

interface Assumption {
  readonly condition: Expression;
  readonly holds: boolean;
  readonly depth: number;
}

function assumeWithin(knowledge: Knowledge, assumption: Assumption): Conflict | null {
  const { condition, holds } = assumption;
  switch (condition.kind) {
    case 'Group':
      return assumeWithin(knowledge, { ...assumption, condition: condition.inner });
    case 'Not':
      return assumeWithin(knowledge, {
        ...assumption,
        condition: condition.operand,
        holds: !holds,
      });
    case 'Logical': {
      const sides = [condition.left, condition.right];
      const isEach = (condition.operator === 'and') === holds;
      return isEach
        ? assumeEach(knowledge, assumption, sides)
        : assumeSome(knowledge, assumption, sides);
    }
    case 'List':
      return assumeList(knowledge, assumption, condition);
    case 'Comparison':
      return assumeComparison(knowledge, condition, holds);
    case 'IsEither':
      return assumeEither(knowledge, condition, holds);
    case 'Reference':
      return assumeReference(knowledge, assumption, condition);
    case 'Conditional':
      return assumeConditional(knowledge, assumption, condition);
    default:
      return requireWord(knowledge, condition, { word: 'yes', isIt: holds, span: condition.span });
  }
}

function assumeList(knowledge: Knowledge, assumption: Assumption, list: List): Conflict | null {
  const values = list.items.map((item) => item.value);
  if (list.items.some((item) => item.condition !== null)) return null;
  if (list.operator === 'none') {
    const opposite = { ...assumption, holds: !assumption.holds };
    return assumption.holds
      ? assumeEach(knowledge, opposite, values)
      : assumeSome(knowledge, opposite, values);
  }
  if (list.operator !== 'all' && list.operator !== 'any') return null;
  return (list.operator === 'all') === assumption.holds
    ? assumeEach(knowledge, assumption, values)
    : assumeSome(knowledge, assumption, values);
}

/** Where the case that applies is settled, what is said of it; of an open case nothing is said. */
function assumeConditional(
  knowledge: Knowledge,
  assumption: Assumption,
  { condition, then, otherwise }: Conditional,
): Conflict | null {
  const depth = assumption.depth + 1;
  if (depth > MAX_DEPTH) return null;
  const fails = [true, false].map((holds) => {
    const mark = knowledge.mark();
    const conflict = assumeWithin(knowledge, { condition, holds, depth });
    knowledge.undo(mark);
    return conflict !== null;
  });
  if (fails[0] === fails[1]) return null;
  const taken = fails[0] === true ? otherwise : then;
  return assumeWithin(knowledge, { ...assumption, condition: taken, depth });
}

function assumeEach(
  knowledge: Knowledge,
  assumption: Assumption,
  conditions: readonly Expression[],
): Conflict | null {
  for (const condition of conditions) {
    const conflict = assumeWithin(knowledge, { ...assumption, condition });
    if (conflict !== null) return conflict;
  }
  return null;
}

/** One at least holds: what it says is kept where no other can, and nothing where there are more. */
function assumeSome(
  knowledge: Knowledge,
  assumption: Assumption,
  conditions: readonly Expression[],
): Conflict | null {
  let first: Conflict | null = null;
  for (const [index, condition] of conditions.entries()) {
    const mark = knowledge.mark();
    const conflict = assumeWithin(knowledge, { ...assumption, condition });
    if (conflict === null) {
      // The last is the only possible one: none before it was.
      if (index < conditions.length - 1) knowledge.undo(mark);
      return null;
    }
    knowledge.undo(mark);
    first ??= conflict;
  }
  return first;
}

function assumeComparison(knowledge: Knowledge, node: Comparison, holds: boolean): Conflict | null {
  const relations = HOLDS[node.operator];
  const required = holds ? relations : ALL.filter((relation) => !relations.includes(relation));
  return requireRelation(knowledge, node, { relations: required, span: node.span });
}

function assumeEither(knowledge: Knowledge, node: IsEither, holds: boolean): Conflict | null {
  const equals = (right: Expression, relations: readonly Relation[]): Conflict | null =>
    requireRelation(knowledge, { left: node.left, right }, { relations, span: node.span });
  if (!holds) {
    for (const member of node.members) {
      const conflict = equals(member, ['below', 'above']);
      if (conflict !== null) return conflict;
    }
    return null;
  }
  const narrowed = requireMember(knowledge, node.left, node);
  if (narrowed !== undefined) return narrowed;
  let first: Conflict | null = null;
  for (const member of node.members) {
    const mark = knowledge.mark();
    const conflict = equals(member, ['equal']);
    knowledge.undo(mark);
    if (conflict === null) return null;
    first ??= conflict;
  }
  return first === null ? null : { ...first, span: node.span };
}

/** A yes/no Term: it holds, and so does what it means. */
function assumeReference(
  knowledge: Knowledge,
  assumption: Assumption,
  node: Extract<Expression, { readonly kind: 'Reference' }>,
): Conflict | null {
  const { holds, depth } = assumption;
  const { span } = node;
  const conflict = requireWord(knowledge, node, { word: 'yes', isIt: holds, span });
  if (conflict !== null || depth >= MAX_DEPTH) return conflict;
  const body = bodyOf(knowledge, node.name);
  if (body === null) return null;
  const { frame } = knowledge;
  knowledge.frame = node.name.text;
  const inside = assumeWithin(knowledge, { condition: body, holds, depth: depth + 1 });
  knowledge.frame = frame;
  return inside === null ? null : placedAt(inside, span);
}

/** What a Term means, or the reading that is taken of it; null where its words speak of a frame of its own. */
function bodyOf({ constants }: Knowledge, name: Name): Expression | null {
  const referent = constants.checked.bound.referents.get(name);
  if (referent?.kind !== 'declared' || constants.assumed.has(referent.symbol)) return null;
  const { symbol } = referent;
  if (symbol.kind === 'ambiguity') {
    return symbol.node.forEach === null ? (constants.readings.get(symbol)?.value ?? null) : null;
  }
  if (symbol.kind !== 'definition') return null;
  const { parameter, forEach, body } = symbol.node;
  return parameter === null && forEach === null ? body : null;
}

/** The place in the condition itself, not in the definition that it names. */
function placedAt(conflict: Conflict, span: Span): Conflict {
  return { span, against: conflict.against ?? conflict.span };
}
