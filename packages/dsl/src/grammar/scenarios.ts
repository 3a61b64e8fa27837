import type { IToken, ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type {
  DateLiteral,
  EventStep,
  Expect,
  ExpectedStatus,
  ExpectLine,
  FieldLine,
  Given,
  GivenAsIn,
  GivenLine,
  Hole,
  Name,
  PerformanceStep,
  Scenario,
  ScenarioValue,
  Span,
  Step,
} from '../tree/index.ts';
import { strayLine } from '../diagnostics/stray-line.ts';
import { Rights } from './rights.ts';
import { STEPS } from './declaration-starters.ts';

type SomeValues = [ScenarioValue, ...ScenarioValue[]];

/** The day, or the first and last day, for which something is given. */
interface GivenDays {
  readonly date: DateLiteral | Hole | null;
  readonly through: DateLiteral | Hole | null;
}

const UNDATED: GivenDays = { date: null, through: null };

/** `X [for value] is …`, not yet known whether as a field or as expected. */
interface ValueLine {
  readonly name: Name;
  readonly argument: ScenarioValue | null;
  readonly values: Readonly<SomeValues> | ExpectedStatus;
  readonly span: Span;
}

/** Scenarios: what is given, what happens, what is expected. Values are literals and names only. */
export abstract class Scenarios extends Rights {
  protected readonly scenario: ParserMethod<[], Scenario> = this.RULE('scenario', (): Scenario => {
    const start = this.start();
    this.CONSUME(K.scenario);
    const title = this.toText(this.CONSUME(T.Text));
    this.beginDeclaration();
    this.settleIn(STEPS);
    const steps: Step[] = [];
    this.MANY(() => {
      this.beginDeclaration();
      const step = this.choose<Step | null>([
        { ALT: () => this.SUBRULE(this.given) },
        { ALT: () => this.SUBRULE(this.eventStep) },
        { ALT: () => this.SUBRULE(this.expect) },
      ]);
      if (step) steps.push(step);
      this.settleIn(STEPS);
    });
    return { kind: 'Scenario', title, steps, span: this.span(start) };
  });

  private readonly given: ParserMethod<[], Given> = this.RULE('given', (): Given => {
    const start = this.start();
    this.CONSUME(K.given);
    const lines = [this.SUBRULE(this.oneGiven)];
    this.settle();
    this.MANY(() => {
      this.CONSUME(T.GivenAnd);
      lines.push(this.SUBRULE2(this.oneGiven));
      this.settle();
    });
    return { kind: 'Given', lines: lines.filter((line) => line !== null), span: this.span(start) };
  });

  private readonly oneGiven: ParserMethod<[], GivenLine | GivenAsIn | null> = this.RULE(
    'oneGiven',
    (): GivenLine | GivenAsIn | null =>
      this.choose<GivenLine | GivenAsIn | null>({
        DEF: [
          { ALT: () => this.SUBRULE(this.givenAsIn) },
          { ALT: () => this.SUBRULE(this.givenLine) },
        ],
        ERR_MSG: 'a name and its value, or `as in` and the title of a scenario',
      }) ?? null,
  );

  private readonly givenAsIn: ParserMethod<[], GivenAsIn> = this.RULE(
    'givenAsIn',
    (): GivenAsIn => {
      const start = this.start();
      this.CONSUME(K.as);
      this.CONSUME(K.in);
      const scenario = this.toText(this.CONSUME(T.Text));
      return { kind: 'GivenAsIn', scenario, span: this.span(start) };
    },
  );

  private readonly givenLine: ParserMethod<[], GivenLine | null> = this.RULE(
    'givenLine',
    (): GivenLine | null => {
      const start = this.start();
      const name = this.toName(this.CONSUME(T.Name));
      const key = this.SUBRULE(this.optionalFor);
      const days = this.OPTION(() => this.SUBRULE(this.givenDays)) ?? UNDATED;
      const given = this.SUBRULE(this.givenValues);
      if (name === null || this.RECORDING_PHASE) return null;
      const date = dateOrNull(days.date);
      const through = date === null ? null : dateOrNull(days.through);
      return { kind: 'GivenLine', name, key, date, through, ...given, span: this.span(start) };
    },
  );

  /** `is …`, or the rows of a table in lines of their own. */
  private readonly givenValues: ParserMethod<[], Pick<GivenLine, 'values' | 'rows'>> = this.RULE(
    'givenValues',
    (): Pick<GivenLine, 'values' | 'rows'> => {
      const given = this.choose<Pick<GivenLine, 'values' | 'rows'>>({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(K.is);
              return { values: this.SUBRULE(this.values), rows: null };
            },
          },
          {
            GATE: () => this.peek(1).tokenType === T.RowBar,
            ALT: () => ({ values: [], rows: this.SUBRULE(this.tableRows) }),
          },
        ],
        ERR_MSG: '`is` and a value',
      });
      return given ?? { values: [this.hole()], rows: null };
    },
  );

  /** `on March 8, 2006`, `from March 6, 2006 through March 10, 2006`. */
  private readonly givenDays: ParserMethod<[], GivenDays> = this.RULE(
    'givenDays',
    (): GivenDays => {
      const days = this.choose<GivenDays>([
        {
          ALT: () => {
            this.CONSUME(K.on);
            return { date: this.SUBRULE(this.date), through: null };
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.from);
            const date = this.SUBRULE2(this.date);
            this.CONSUME(K.through);
            return { date, through: this.SUBRULE3(this.date) };
          },
        },
      ]);
      return days ?? UNDATED;
    },
  );

  /** `for $100,000`, `for "march"`: what a term is given or expected for. */
  private readonly optionalFor: ParserMethod<[], ScenarioValue | null> = this.RULE(
    'optionalFor',
    (): ScenarioValue | null =>
      this.OPTION(() => {
        this.CONSUME(K.for);
        return this.SUBRULE(this.scenarioValue);
      }) ?? null,
  );

  private readonly values: ParserMethod<[], SomeValues> = this.RULE('values', (): SomeValues => {
    const values: SomeValues = [this.SUBRULE(this.scenarioValue)];
    this.MANY(() => {
      this.CONSUME(T.Comma);
      values.push(this.SUBRULE2(this.scenarioValue));
    });
    return values;
  });

  /** `on March 8, 2006 Issuance`, `on January 3, 2006 Borrower performs Interest Payment`. */
  private readonly eventStep: ParserMethod<[], EventStep | PerformanceStep | null> = this.RULE(
    'eventStep',
    (): EventStep | PerformanceStep | null => {
      const start = this.start();
      this.CONSUME(T.StepOn);
      const date = this.SUBRULE(this.date);
      const event = this.toName(this.CONSUME(T.Name));
      const performed = this.OPTION(() => {
        this.CONSUME(K.performs);
        const obligation = this.toName(this.CONSUME2(T.Name));
        return { obligation, duty: this.SUBRULE(this.optionalFor) };
      });
      const name = this.OPTION2(() => this.CONSUME(T.Text));
      const id = name === undefined ? null : this.toText(name);
      this.settle();
      const lines: (ValueLine | null)[] = [];
      this.MANY(() => {
        lines.push(this.SUBRULE(this.valueLine));
        this.settle();
      });
      if (event === null || this.RECORDING_PHASE) return null;
      const fields = this.toFields(lines);
      const span = this.span(start);
      if (performed === undefined) return { kind: 'EventStep', date, event, id, fields, span };
      const { obligation, duty } = performed;
      if (obligation === null) return null;
      const what = { by: event, obligation, duty, id };
      return { kind: 'PerformanceStep', date, ...what, fields, span };
    },
  );

  /** The fields among lines; of those that can only be expected, the first is reported. */
  private toFields(lines: readonly (ValueLine | null)[]): FieldLine[] {
    const expected = lines.find((line) => line !== null && toField(line) === null);
    if (expected) {
      const found = `\`${expected.name.text}\``;
      this.report(strayLine.at(expected.name.span, { found, belongs: 'under `expect`' }));
    }
    return lines.map(toField).filter((field) => field !== null);
  }

  private readonly expect: ParserMethod<[], Expect> = this.RULE('expect', (): Expect => {
    const start = this.start();
    this.CONSUME(K.expect);
    this.CONSUME(K.on);
    const date = this.SUBRULE(this.date);
    this.settle();
    const lines: (ValueLine | null)[] = [];
    this.MANY(() => {
      lines.push(this.SUBRULE(this.valueLine));
      this.settle();
    });
    const kept = this.RECORDING_PHASE
      ? []
      : lines.filter((line) => line !== null).map(toExpectLine);
    return { kind: 'Expect', date, lines: kept, span: this.span(start) };
  });

  /** `X [for value] is …`: what an event line and an expected one have in common. */
  private readonly valueLine: ParserMethod<[], ValueLine | null> = this.RULE(
    'valueLine',
    (): ValueLine | null => {
      const start = this.start();
      const name = this.toName(this.CONSUME(T.ValueName));
      const argument = this.SUBRULE(this.optionalFor);
      this.CONSUME(K.is);
      const values = this.choose<ValueLine['values']>({
        DEF: [{ ALT: () => this.SUBRULE(this.status) }, { ALT: () => this.SUBRULE(this.values) }],
        ERR_MSG: 'a value, or `undetermined`, `impossible`, `void`, `not yet` or `none`',
      });
      if (name === null) return null;
      return { name, argument, values: values ?? [this.hole()], span: this.span(start) };
    },
  );

  private readonly status: ParserMethod<[], ExpectedStatus> = this.RULE(
    'status',
    (): ExpectedStatus => {
      const status = this.choose<ExpectedStatus>([
        { ALT: () => this.toStatus('undetermined', this.CONSUME(K.undetermined)) },
        { ALT: () => this.toStatus('impossible', this.CONSUME(K.impossible)) },
        { ALT: () => this.toStatus('void', this.CONSUME(K.void)) },
        { ALT: () => this.toStatus('not yet', this.CONSUME(T.NotYet)) },
      ]);
      return status ?? { kind: 'ExpectedStatus', status: 'none', span: this.hole().span };
    },
  );

  private toStatus(status: ExpectedStatus['status'], token: IToken): ExpectedStatus {
    return { kind: 'ExpectedStatus', status, span: this.spanOf(token) };
  }
}

function dateOrNull(date: DateLiteral | Hole | null): DateLiteral | null {
  return date === null || date.kind === 'Hole' ? null : date;
}

/** An event may record that there is none; what is not known yet is no field's value. */
function toField(line: ValueLine | null): FieldLine | null {
  if (line === null || line.argument !== null || 'kind' in line.values) return null;
  return { kind: 'FieldLine', name: line.name, values: line.values, span: line.span };
}

function toExpectLine(line: ValueLine): ExpectLine {
  const { name, argument, values, span } = line;
  return { kind: 'ExpectLine', name, argument, expected: toExpected(values), span };
}

function toExpected(values: ValueLine['values']): ExpectLine['expected'] {
  if ('kind' in values) return values;
  const [first] = values;
  if (first.kind !== 'NoneLiteral') return first;
  return { kind: 'ExpectedStatus', status: 'none', span: first.span };
}
