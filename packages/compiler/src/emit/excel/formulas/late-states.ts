import type { IrExpression } from '../../../ir/expression.ts';
import { numberFormat } from '../text/number-formats.ts';
import type { Book, Env } from './env.ts';
import { atom, type Formula, operand, write } from './formula.ts';
import { lastLineBy } from './line-keys.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceCome } from './moments.ts';
import { NOT_YET } from './statuses.ts';

/** What lateness costs, and what rules made of it besides: before the event at hand, or at the close of a day. */
export function readLateState(env: Env, index: number, accrues: IrExpression): Formula {
  const { book, block, moment } = env;
  const spec = book.ir.states[index];
  const about = { title: spec?.name ?? '', format: numberFormat(spec?.type ?? { kind: 'text' }) };
  const written = book.history.reserve(`written ${index}`);
  const cost = (): Formula => operand(book.express({ ...env, locals: new Map() }, accrues), 'sum');
  if (block === book.history && moment.kind !== 'on')
    return block.slot(
      `before ${index}`,
      { ...about, title: `${about.title} before` },
      () => write`${atom({ kind: 'previous', slot: written })}+${cost()}`,
    );
  return block.slot(`state ${index} ${momentKey(env)}`, about, () => {
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const found = write`INDEX(${atom({ kind: 'past', of: written })},${lastLineBy(day)})+${cost()}`;
    return onceCome(env, day, write`IF(${day}<Takes_Effect,${NOT_YET},${found})`);
  });
}

/** What a line leaves of it besides the cost of lateness, which goes on by itself. */
export function keepWritten(book: Book, index: number, after: Formula): void {
  const spec = book.ir.states[index];
  const before = atom({ kind: 'slot', slot: book.history.find(`before ${index}`) ?? 0 });
  const written = book.history.reserve(`written ${index}`);
  const format = numberFormat(spec?.type ?? { kind: 'text' });
  book.history.fill(
    `written ${index}`,
    { title: `${spec?.name ?? ''}: what rules made of it`, format },
    write`${atom({ kind: 'previous', slot: written })}+${after}-${before}`,
  );
}
