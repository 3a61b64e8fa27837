import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { Field, Name, ScenarioValue, Span, Table, TableRow, TypeNode } from '../tree/index.ts';
import { tableHeading } from '../diagnostics/table-heading.ts';
import { Definitions } from './definitions.ts';
import { standsOnSameLine } from './gates.ts';

/** One cell of a heading: a column, the corner of a grid, or the place of one of its columns. */
type Heading =
  | { readonly kind: 'column'; readonly field: Field }
  | { readonly kind: 'corner'; readonly down: Field; readonly across: Field }
  | { readonly kind: 'place'; readonly value: ScenarioValue };

/** What stands in a table as it was read, of which it is told whether it is a grid. */
interface TableInParts {
  readonly name: Name;
  readonly type: TypeNode | null;
  readonly headings: readonly Heading[];
  readonly rows: readonly TableRow[];
  readonly span: Span;
}

/** Tables: lines of cells between bars, below a line of headings. */
export abstract class Tables extends Definitions {
  protected abstract readonly scenarioValue: ParserMethod<[], ScenarioValue>;

  protected readonly table: ParserMethod<[], Table | null> = this.RULE(
    'table',
    (): Table | null => {
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
      const down = this.SUBRULE(this.axis);
      const across = this.OPTION(() => {
        this.CONSUME(K.by);
        return this.SUBRULE2(this.axis);
      });
      if (down === null || across === null || this.RECORDING_PHASE) return null;
      if (across !== undefined) return { kind: 'corner', down, across };
      return { kind: 'column', field: down };
    },
  );

  private readonly axis: ParserMethod<[], Field | null> = this.RULE('axis', (): Field | null => {
    const start = this.start();
    const name: Name | null = this.toName(this.CONSUME(T.Name));
    const type: TypeNode = this.SUBRULE(this.typed);
    if (name === null) return null;
    return { kind: 'Field', names: [name], type, several: false, span: this.span(start) };
  });

  private toTable({ type, headings, ...read }: TableInParts): Table {
    const [corner, ...places] = headings;
    if (corner?.kind === 'corner') return this.toGrid({ ...read, type }, corner, places);
    const place = headings.find(({ kind }) => kind !== 'column');
    if (place !== undefined) this.report(tableHeading.at(spanOf(place), { found: 'place' }));
    else if (type !== null) this.report(tableHeading.at(type.span, { found: 'type' }));
    const fields = headings.flatMap((each) => (each.kind === 'column' ? [each.field] : []));
    return { kind: 'Table', ...read, fields, across: null };
  }

  private toGrid(
    { type, ...read }: Omit<TableInParts, 'headings'>,
    { down, across }: Extract<Heading, { kind: 'corner' }>,
    headings: readonly Heading[],
  ): Table {
    const { name, rows } = read;
    const column = headings.find(({ kind }) => kind !== 'place');
    if (column !== undefined) this.report(tableHeading.at(spanOf(column), { found: 'column' }));
    if (type === null) this.report(tableHeading.at(name.span, { found: 'no type' }));
    const places = headings.flatMap((each) => (each.kind === 'place' ? [each.value] : []));
    if (column === undefined && (places.length === 0) !== (rows.length === 0)) {
      this.report(tableHeading.at(name.span, { found: 'no places' }));
    }
    // The values are a column by the name of the grid.
    const values: Field = {
      kind: 'Field',
      names: [{ ...name }],
      type: type ?? { kind: 'Hole', span: name.span },
      several: false,
      span: name.span,
    };
    return { kind: 'Table', ...read, fields: [down, across, values], across: places };
  }
}

function spanOf(heading: Heading): Span {
  switch (heading.kind) {
    case 'column':
      return heading.field.span;
    case 'corner':
      return heading.down.span;
    case 'place':
      return heading.value.span;
  }
}
