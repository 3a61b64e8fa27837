import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type {
  Axis,
  Field,
  Grid,
  Name,
  ScenarioValue,
  Table,
  TableRow,
  TypeNode,
} from '../tree/index.ts';
import { notYetRead } from '../diagnostics/not-yet-read.ts';
import { Definitions } from './definitions.ts';
import { standsOnSameLine } from './gates.ts';

/** One cell of a heading: a column, the corner of a grid, or the place of one of its columns. */
type Heading =
  | { readonly kind: 'column'; readonly field: Field }
  | { readonly kind: 'corner'; readonly down: Axis; readonly across: Axis }
  | { readonly kind: 'place'; readonly value: ScenarioValue };

/** Tables: lines of cells between bars, below a line of headings. */
export abstract class Tables extends Definitions {
  protected abstract readonly scenarioValue: ParserMethod<[], ScenarioValue>;

  protected readonly table: ParserMethod<[], Table | Grid | null> = this.RULE(
    'table',
    (): Table | Grid | null => {
      const start = this.start();
      this.CONSUME(K.table);
      const name = this.toName(this.CONSUME(T.Name));
      const type = this.OPTION(() => this.SUBRULE(this.typed)) ?? null;
      this.settle();
      const headings = this.SUBRULE(this.headings);
      this.settle();
      const rows = this.SUBRULE(this.tableRows);
      if (name === null || this.RECORDING_PHASE) return null;
      const span = this.span(start);
      return this.toTable({ name, type, headings, rows, span });
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

  private readonly headings: ParserMethod<[], Heading[]> = this.RULE('headings', (): Heading[] => {
    const headings: (Heading | null)[] = [];
    this.CONSUME(T.RowBar);
    headings.push(this.SUBRULE(this.heading));
    this.MANY(() => {
      this.CONSUME(T.Bar);
      this.OPTION({
        GATE: () => standsOnSameLine(this),
        DEF: () => headings.push(this.SUBRULE2(this.heading)),
      });
    });
    return headings.filter((heading) => heading !== null);
  });

  private readonly heading: ParserMethod<[], Heading | null> = this.RULE(
    'heading',
    (): Heading | null => {
      const heading = this.choose<Heading | null>({
        DEF: [
          { ALT: () => this.SUBRULE(this.column) },
          {
            GATE: () => this.peek(1).tokenType !== T.Name,
            ALT: () => ({ kind: 'place', value: this.SUBRULE(this.scenarioValue) }),
            IGNORE_AMBIGUITIES: true,
          },
        ],
        ERR_MSG: 'a column, such as `Size : shares`',
      });
      return heading ?? null;
    },
  );

  /** `Size : shares`, or the corner of a grid: `Effective Date : date by Stock Price : price`. */
  private readonly column: ParserMethod<[], Heading | null> = this.RULE(
    'column',
    (): Heading | null => {
      const start = this.start();
      const down = this.SUBRULE(this.axis);
      const across = this.OPTION(() => {
        this.CONSUME(K.by);
        return this.SUBRULE2(this.axis);
      });
      if (down === null || this.RECORDING_PHASE) return null;
      const span = this.span(start);
      if (across === null) return null;
      if (across !== undefined) return { kind: 'corner', down, across };
      const { name, type } = down;
      const field: Field = { kind: 'Field', names: [name], type, several: false, span };
      return { kind: 'column', field };
    },
  );

  private readonly axis: ParserMethod<[], Axis | null> = this.RULE('axis', (): Axis | null => {
    const name: Name | null = this.toName(this.CONSUME(T.Name));
    const type: TypeNode = this.SUBRULE(this.typed);
    return name === null ? null : { name, type };
  });

  /** A grid where the heading has a corner; else a table, whose heading has nothing but columns. */
  private toTable(read: {
    readonly name: Name;
    readonly type: TypeNode | null;
    readonly headings: readonly Heading[];
    readonly rows: readonly TableRow[];
    readonly span: Table['span'];
  }): Table | Grid {
    const { name, type, headings, rows, span } = read;
    const [corner, ...others] = headings;
    if (corner?.kind === 'corner') {
      this.report(notYetRead.at(corner.down.name.span, { word: 'by' }));
      const columns = others.flatMap((each) => (each.kind === 'place' ? [each.value] : []));
      const { down, across } = corner;
      const of = type ?? { kind: 'Hole' as const, span: name.span };
      return { kind: 'Grid', name, type: of, down, across, columns, rows, span };
    }
    const fields = headings.flatMap((each) => (each.kind === 'column' ? [each.field] : []));
    return { kind: 'Table', name, fields, rows, span };
  }
}
