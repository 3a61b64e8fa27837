import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  afterComma,
  alike,
  either,
  filled,
  flat,
  hanging,
  none,
  spread,
  withPartsIndented,
  words,
  type Chapter,
  type Setting,
} from './layouts.ts';
import { isWord } from './woven.ts';

const { group, indent, line } = builders;

/** Formulas: broken before `otherwise`, `then`, `and`, `or` and operators. */
export const expressions: Chapter = {
  ...alike(['Reference', 'Application', 'FieldOf', 'OnDate', 'PercentOf'], flat),
  Negation: ({ pieces }) => pieces.map(({ doc }) => doc),
  Not: flat,
  ImmediatelyBefore: hanging(words('immediately')),
  Assumption: flat,
  AsIf: hanging(words('as', 'and')),
  Arithmetic: chained,
  Logical: chained,
  Clamp: clause,
  Rounding: clause,
  Comparison: hanging(words('is')),
  IsEither: filled(either(afterComma, words('is', 'or'))),
  IsWithin: hanging(words('is')),
  OnDays: hanging(words('on')),
  Conditional: conditional,
  Group: bracketed,
};

/** Chains and conditions do not indent their further lines; in brackets these stand behind the bracket. */
function bracketed(setting: Setting): Doc {
  const inner = setting.pieces.find(({ role }) => role === 'inner');
  return UNINDENTED.has(inner?.kind ?? '') ? indent(flat(setting)) : flat(setting);
}

const UNINDENTED: ReadonlySet<string> = new Set(['Arithmetic', 'Conditional', 'Logical']);

/** `, but not below X`, `, rounded down`: the comma stays on its line. */
function clause(setting: Setting): Doc {
  return hanging(afterComma)(setting);
}

/** A chain of one operator breaks before each of them or before none. */
function chained(setting: Setting): Doc {
  const spreadOut = setting.pieces.map((piece, index): Doc => {
    if (index === 0) return piece.doc;
    const isOperator = piece.word !== '' && piece.word !== ',';
    return [isOperator ? line : piece.word === ',' ? '' : ' ', piece.doc];
  });
  const { node } = setting;
  const continues =
    node.role === 'left' && node.parent?.kind === node.kind && isSameChain(setting, node);
  return continues ? spreadOut : group(spreadOut);
}

const LEVEL: Readonly<Record<string, number>> = { and: 1, or: 2, '+': 3, '-': 3, '*': 4, '/': 4 };

function isSameChain(setting: Setting, { parent }: Setting['node']): boolean {
  const own = setting.pieces.find(({ word }) => word in LEVEL)?.word;
  const outer = parent?.pieces.find(isWord);
  if (own === undefined || outer === undefined) return false;
  return LEVEL[own] === LEVEL[outer.text];
}

/** `if C then A`, and on the next line `otherwise B`, where all do not fit on one. */
function conditional(setting: Setting): Doc {
  const at = setting.pieces.findIndex(({ word }) => word === 'otherwise');
  if (at < 0) return group(spread(setting, none));
  const isChained = setting.pieces[at + 1]?.kind === 'Conditional';
  const { pieces } = withPartsIndented(setting, ({ kind }, index) => {
    return kind !== 'word' && !(isChained && index > at);
  });
  const first = spread({ ...setting, pieces: pieces.slice(0, at) }, words('then'));
  const second = spread({ ...setting, pieces: pieces.slice(at) }, none);
  const docs = [group(first), line, second];
  const continues =
    setting.node.role === 'otherwise' && setting.node.parent?.kind === 'Conditional';
  return continues ? docs : group(docs);
}
