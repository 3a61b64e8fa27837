import type { IToken, ParserMethod } from 'chevrotain';
import { notYetRead } from '../diagnostics/not-yet-read.ts';
import { K, T } from '../tokens/token-types.ts';
import type { Field, ScenarioValue, Table, TableRow, TypeNode } from '../tree/index.ts';
import { DECLARATIONS } from './declaration-starters.ts';
import { Definitions } from './definitions.ts';
import { standsOnSameLine } from './gates.ts';

/** Tables: lines of cells between bars, below a line of headings. */
export abstract class Tables extends Definitions {
  protected abstract readonly scenarioValue: ParserMethod<[], ScenarioValue>;

  protected readonly table: ParserMethod<[], Table | null> = this.RULE(
    'table',
    (): Table | null => {
      const start = this.start();
      this.CONSUME(K.table);
      const name = this.toName(this.CONSUME(T.Name));
      this.OPTION(() => this.later('table … : type', this.CONSUME(T.Colon)));
      this.settle();
      const fields = this.SUBRULE(this.headings);
      this.settle();
      const rows = this.SUBRULE(this.tableRows);
      return name && { kind: 'Table', name, fields, rows, span: this.span(start) };
    },
  );

  /** The lines of cells of a table. */
  protected readonly tableRows: ParserMethod<[], TableRow[]> = this.RULE(
    'tableRows',
    (): TableRow[] => {
      const rows: TableRow[] = [];
      this.MANY(() => {
        rows.push(this.SUBRULE(this.tableRow));
        this.settle();
      });
      return rows;
    },
  );

  private readonly tableRow: ParserMethod<[], TableRow> = this.RULE('tableRow', (): TableRow => {
    const start = this.start();
    this.CONSUME(T.RowBar);
    const cells: ScenarioValue[] = [this.SUBRULE(this.cell)];
    this.MANY(() => {
      this.CONSUME(T.Bar);
      // The last bar closes the line.
      this.OPTION({
        GATE: () => standsOnSameLine(this),
        DEF: () => cells.push(this.SUBRULE2(this.cell)),
      });
    });
    return { kind: 'TableRow', cells, span: this.span(start) };
  });

  /** A value, or nothing: what may be left out the checker says. */
  private readonly cell: ParserMethod<[], ScenarioValue> = this.RULE(
    'cell',
    (): ScenarioValue =>
      this.OPTION({
        GATE: () => this.peek(1).tokenType !== T.Bar,
        DEF: () => this.SUBRULE(this.scenarioValue),
      }) ?? this.hole(),
  );

  private readonly headings: ParserMethod<[], Field[]> = this.RULE('headings', (): Field[] => {
    const fields: (Field | null)[] = [];
    this.CONSUME(T.RowBar);
    fields.push(this.SUBRULE(this.column));
    this.MANY(() => {
      this.CONSUME(T.Bar);
      this.OPTION({
        GATE: () => standsOnSameLine(this),
        DEF: () => fields.push(this.SUBRULE2(this.column)),
      });
    });
    return fields.filter((field) => field !== null);
  });

  /** `Size : shares`; with a `by` it is the corner of a grid. */
  private readonly column: ParserMethod<[], Field | null> = this.RULE(
    'column',
    (): Field | null => {
      const start = this.start();
      const name = this.toName(this.CONSUME(T.Name));
      const type: TypeNode = this.SUBRULE(this.typed);
      const span = this.span(start);
      this.OPTION(() => this.later('by', this.CONSUME(K.by)));
      return name && { kind: 'Field', names: [name], type, several: false, span };
    },
  );

  /** What a later version reads: said once, and passed over with the whole declaration. */
  protected later(word: string, token: IToken): null {
    if (this.RECORDING_PHASE) return null;
    this.report(notYetRead.at(this.spanOf(token), { word }));
    this.failures += 1;
    this.skipTo(DECLARATIONS);
    return null;
  }
}
