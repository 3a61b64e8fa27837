import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { EventName, Expression, Interpolation } from '../tree/index.ts';
import { opensFixedYear } from './gates.ts';
import { InterestGrammar } from './interest.ts';

/** What is read between the lines of a table. */
export abstract class TablePhrases extends InterestGrammar {
  /** `interpolated at D and P`, behind a grid, or a column of a table. */
  protected readonly interpolation: ParserMethod<[Expression, number], Expression> = this.RULE(
    'interpolation',
    (of: Expression, start: number): Expression => {
      this.CONSUME(K.interpolated);
      this.CONSUME(K.at);
      const at = [this.SUBRULE(this.postfix)];
      this.OPTION(() => {
        this.CONSUME(K.and);
        at.push(this.SUBRULE2(this.postfix));
      });
      const year = this.OPTION2({
        GATE: () => opensFixedYear(this),
        DEF: () => this.SUBRULE(this.fixedYear),
      });
      const read = this.RECORDING_PHASE ? null : readOf(of);
      if (read === null) return this.hole();
      return { kind: 'Interpolation', ...read, at, year: year ?? 'actual', span: this.span(start) };
    },
  );

  /** `based on a 365-day year`. */
  private readonly fixedYear: ParserMethod<[], '365'> = this.RULE('fixedYear', (): '365' => {
    this.CONSUME(K.based);
    this.CONSUME(K.on);
    this.CONSUME(K.a);
    this.CONSUME(T.Number);
    this.CONSUME(T.Minus);
    this.CONSUME(K.day);
    this.CONSUME(K.year);
    return '365';
  });
}

/** A grid by its name, or a column of a table. */
function readOf(of: Expression): Pick<Interpolation, 'column' | 'table'> | null {
  if (of.kind === 'Reference') {
    const { name } = of;
    return { column: null, table: named(name) };
  }
  if (of.kind !== 'FieldOf' || of.event.kind !== 'Reference') return null;
  return { column: of.field, table: named(of.event.name) };
}

function named(name: EventName['name']): EventName {
  return { kind: 'EventName', happening: 'itself', name, span: name.span };
}
