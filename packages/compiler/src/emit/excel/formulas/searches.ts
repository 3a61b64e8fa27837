import type { Node } from '../../../ir/chapters.ts';
import type { Env, Local, Write } from './env.ts';
import { atom, type Formula, keyOf, operand, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { eachOf, lookingAt, seenFromRow } from './nests.ts';

/** So many halvings find one of a million millions of steps. */
const HALVINGS = 42;

const ROW = atom({ kind: 'fixed', what: 'row' });

/**
 * The largest figure, from one to another in steps, for which a condition holds: the steps between one for
 * which it holds and one for which it does not are halved, row by row.
 */
export function writeSearch(env: Env, node: Node<'largest'>, inner: Write): Formula {
  const [from, to, step] = [node.from, node.to, node.step].map((each) =>
    cellOf(env, inner(env, each)),
  ) as [Formula, Formula, Formula];
  // A hair below a whole number of steps is that number.
  const steps = cellOf(env, write`INT((${to}-${from})/${operand(step, 'atom')}+1E-9)`, '0');
  const otherwise = inner(env, node.otherwise);
  const { nest, env: at } = lookingAt(env, { kind: 'steps', count: HALVINGS }, 'halving');
  const [first, least, most] = [steps, from, step].map((cell) => seenFromRow(at, cell)) as [
    Formula,
    Formula,
    Formula,
  ];
  const key = `${node.site} ${keyOf(first)} ${keyOf(least)}`;
  const [low, high] = ['holds for', 'fails for'].map((word) => {
    const slot = nest.block.reserve(`${word} ${key}`);
    return { slot, before: atom({ kind: 'previous', slot }) };
  }) as [{ slot: number; before: Formula }, { slot: number; before: Formula }];
  const format = '0';
  const cell = (name: string, title: string, formula: Formula): Formula =>
    nest.block.slot(
      `${name} ${key}`,
      { title, format: name === 'figure' ? 'General' : format },
      () => formula,
    );
  const below = cell('below', 'Holds at step', write`IF(${ROW}=1,-1,${low.before})`);
  const above = cell(
    'above',
    'Fails at step',
    write`IF(${ROW}=1,MAX(${first},-1)+1,${high.before})`,
  );
  const middle = cell('middle', 'Asked at step', write`INT((${below}+${above})/2)`);
  const figure = cell('figure', 'Figure asked', write`${least}+${middle}*${operand(most, 'atom')}`);
  const locals = new Map<number, Local>([
    ...at.locals,
    [node.slot, { kind: 'value', value: figure }],
  ]);
  const holds = inner({ ...at, locals }, node.condition);
  const verdict = cell('verdict', 'Holds', write`IF(${above}-${below}<=1,FALSE,${holds})`);
  const isDone = write`${above}-${below}<=1`;
  nest.block.fill(
    `holds for ${key}`,
    { title: 'Then holds at', format },
    write`IF(${verdict},${middle},${below})`,
  );
  nest.block.fill(
    `fails for ${key}`,
    { title: 'Then fails at', format },
    write`IF(${isDone},${above},IF(${verdict},${above},${middle}))`,
  );
  const column = eachOf(nest, atom({ kind: 'slot', slot: low.slot }));
  // The last is the highest. To look at all of them has each row worked out before the next.
  const found = cellOf(env, write`MAX(${column})`, '0');
  return write`IF(${found}<0,${otherwise},${from}+${found}*${operand(step, 'atom')})`;
}
