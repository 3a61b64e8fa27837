import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type {
  Ambiguous,
  Blank,
  Check,
  CheckedFor,
  Definition,
  EventName,
  Fact,
  Name,
  NotComputableSection,
  Parameter,
  Reading,
  SectionReference,
  SolvedTogether,
  State,
  TypeNode,
  Unresolved,
} from '../tree/index.ts';
import { commaGoesOn } from './gates.ts';
import { Level } from './level.ts';
import { Phrases } from './phrases.ts';

/** What makes a field or fact more than one value. */
interface Plurality {
  readonly several: boolean;
  readonly series: Name | null;
}

/** What stands between a name and its `means`. */
interface Head {
  readonly parameter: Parameter | null;
  readonly forEach: EventName | null;
}

const PLAIN: Head = { parameter: null, forEach: null };

/** Names and what they stand for. */
export abstract class Definitions extends Phrases {
  /** `X means E`, `X starts at E`, with parameters and types. */
  protected readonly definition: ParserMethod<[], Definition | State | null> = this.RULE(
    'definition',
    (): Definition | State | null => {
      const start = this.start();
      const name = this.toName(this.CONSUME(T.DefinedName));
      const head = this.OPTION(() => this.SUBRULE(this.head)) ?? PLAIN;
      const resultType = this.OPTION2(() => this.SUBRULE(this.typed)) ?? null;
      const node = this.choose<Definition | State | null>({
        DEF: [
          { ALT: () => this.means(start, name, { ...head, resultType }) },
          {
            // A quantity with a history is kept for each event, never for a parameter.
            GATE: () => head.parameter === null,
            ALT: () => this.startsAt(start, name, { forEach: head.forEach, resultType }),
          },
        ],
        ERR_MSG: '`means` and a value',
      });
      return node ?? null;
    },
  );

  private means(
    start: number,
    name: Name | null,
    head: Head & { resultType: TypeNode | null },
  ): Definition | null {
    this.CONSUME(K.means);
    const body = this.SUBRULE(this.expression);
    if (name === null) return null;
    return { kind: 'Definition', name, ...head, body, span: this.span(start) };
  }

  private startsAt(
    start: number,
    name: Name | null,
    head: Pick<State, 'forEach' | 'resultType'>,
  ): State | null {
    this.CONSUME(K.starts);
    this.CONSUME(K.at);
    const value = this.SUBRULE2(this.expression);
    if (name === null) return null;
    return { kind: 'State', name, ...head, start: value, span: this.span(start) };
  }

  /** `for each E`, or `for P (type)`. */
  private readonly head: ParserMethod<[], Head> = this.RULE('head', (): Head => {
    this.CONSUME(K.for);
    const head = this.choose<Head>({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.each);
            return { parameter: null, forEach: this.SUBRULE(this.eventName) };
          },
        },
        { ALT: () => ({ parameter: this.SUBRULE(this.parameter), forEach: null }) },
      ],
      ERR_MSG: '`each` and an event, or a parameter with its type in brackets',
    });
    return head ?? PLAIN;
  });

  private readonly parameter: ParserMethod<[], Parameter | null> = this.RULE(
    'parameter',
    (): Parameter | null => {
      const start = this.start();
      const name = this.toName(this.CONSUME2(T.Name));
      this.CONSUME(T.OpeningBracket);
      const type = this.SUBRULE(this.type);
      this.CONSUME(T.ClosingBracket);
      if (name === null) return null;
      return { kind: 'Parameter', name, type, span: this.span(start) };
    },
  );

  /** `: type`. */
  protected readonly typed: ParserMethod<[], TypeNode> = this.RULE('typed', (): TypeNode => {
    this.CONSUME(T.Colon);
    return this.SUBRULE(this.type);
  });

  /** `, several`, `, each Trading Day`, in any order. */
  protected readonly plurality: ParserMethod<[], Plurality> = this.RULE(
    'plurality',
    (): Plurality => {
      let several = false;
      let series: Name | null = null;
      this.MANY(() => {
        this.OR([
          { ALT: () => (several = this.taken(true, this.CONSUME(T.CommaSeveral))) },
          {
            ALT: () => {
              this.CONSUME(T.CommaEach);
              series = this.toName(this.CONSUME(T.Name));
            },
          },
        ]);
      });
      return { several, series };
    },
  );

  protected readonly blank: ParserMethod<[], Blank> = this.RULE('blank', (): Blank => {
    const start = this.start();
    this.CONSUME(K.blank);
    const names = this.SUBRULE(this.names);
    const type = this.SUBRULE(this.typed);
    return { kind: 'Blank', names, type, span: this.span(start) };
  });

  protected readonly fact: ParserMethod<[], Fact> = this.RULE('fact', (): Fact => {
    const start = this.start();
    this.CONSUME(K.fact);
    const names = this.SUBRULE(this.names);
    const forEach = this.SUBRULE(this.optionalForEach);
    const type = this.SUBRULE(this.typed);
    const plurality = this.SUBRULE(this.plurality);
    return { kind: 'Fact', names, forEach, type, ...plurality, span: this.span(start) };
  });

  protected readonly ambiguous: ParserMethod<[], Ambiguous | null> = this.RULE(
    'ambiguous',
    (): Ambiguous | null => {
      const start = this.start();
      this.CONSUME(K.ambiguous);
      const name = this.toName(this.CONSUME(T.Name));
      const forEach = this.SUBRULE(this.optionalForEach);
      const between = this.OPTION(() => this.SUBRULE(this.between)) ?? null;
      this.settle();
      const readings: Reading[] = [];
      this.MANY(() => {
        readings.push(this.SUBRULE(this.reading));
        this.settle();
      });
      if (name === null) return null;
      return { kind: 'Ambiguous', name, forEach, between, readings, span: this.span(start) };
    },
  );

  private readonly between: ParserMethod<[], [SectionReference, SectionReference]> = this.RULE(
    'between',
    (): [SectionReference, SectionReference] => {
      this.CONSUME(K.between);
      const first = this.toReference(this.CONSUME(T.SectionReference));
      this.CONSUME(K.and);
      return [first, this.toReference(this.CONSUME2(T.SectionReference))];
    },
  );

  private readonly reading: ParserMethod<[], Reading> = this.RULE('reading', (): Reading => {
    const start = this.start();
    this.CONSUME(K.reading);
    const label = this.toText(this.CONSUME(T.Text));
    const value =
      this.OPTION(() => {
        this.CONSUME(K.is);
        return this.SUBRULE(this.expression);
      }) ?? null;
    return { kind: 'Reading', label, value, span: this.span(start) };
  });

  protected readonly unresolved: ParserMethod<[], Unresolved | null> = this.RULE(
    'unresolved',
    (): Unresolved | null => {
      const start = this.start();
      this.CONSUME(K.unresolved);
      const name = this.toName(this.CONSUME(T.Name));
      const type = this.SUBRULE(this.typed);
      const reason = this.toText(this.CONSUME(T.Text));
      if (name === null) return null;
      return { kind: 'Unresolved', name, type, reason, span: this.span(start) };
    },
  );

  protected readonly notComputableSection: ParserMethod<[], NotComputableSection> = this.RULE(
    'notComputableSection',
    (): NotComputableSection => {
      const start = this.start();
      this.CONSUME(T.NotComputable);
      const token = this.OPTION(() => this.CONSUME(T.SectionReference));
      const reference = token === undefined ? null : this.toReference(token);
      const reason = this.toText(this.CONSUME(T.Text));
      return { kind: 'NotComputableSection', reference, reason, span: this.span(start) };
    },
  );

  /** `solved together A, B and C, from X to Y`. */
  protected readonly solvedTogether: ParserMethod<[], SolvedTogether> = this.RULE(
    'solvedTogether',
    (): SolvedTogether => {
      const start = this.start();
      this.CONSUME(K.solved);
      this.CONSUME(K.together);
      const names: (Name | null)[] = [this.toName(this.CONSUME(T.Name))];
      this.MANY({
        GATE: () => commaGoesOn(this),
        DEF: () => {
          this.CONSUME(T.Comma);
          names.push(this.toName(this.CONSUME2(T.Name)));
        },
      });
      this.OPTION(() => {
        this.SUBRULE(this.closingAnd);
        names.push(this.toName(this.CONSUME3(T.Name)));
      });
      const range = this.OPTION2(() => this.SUBRULE(this.soughtRange)) ?? null;
      const read = names.filter((name) => name !== null);
      return { kind: 'SolvedTogether', names: read, range, span: this.span(start) };
    },
  );

  private readonly closingAnd: ParserMethod<[], void> = this.RULE('closingAnd', (): void => {
    this.OR([{ ALT: () => this.CONSUME(K.and) }, { ALT: () => this.CONSUME(T.CommaAnd) }]);
  });

  /** `, from X to Y`. */
  private readonly soughtRange: ParserMethod<[], SolvedTogether['range']> = this.RULE(
    'soughtRange',
    (): SolvedTogether['range'] => {
      this.CONSUME(T.Comma);
      this.CONSUME(K.from);
      const from = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      this.CONSUME(K.to);
      const to = this.SUBRULE2(this.expression, { ARGS: [Level.additive] });
      return { from, to };
    },
  );

  protected readonly check: ParserMethod<[], Check> = this.RULE('check', (): Check => {
    const start = this.start();
    this.CONSUME(K.check);
    const title = this.toText(this.CONSUME(T.Text));
    const forEach = this.OPTION(() => this.SUBRULE(this.checkedFor)) ?? null;
    this.CONSUME(T.Colon);
    const condition = this.SUBRULE(this.expression);
    return { kind: 'Check', title, forEach, condition, span: this.span(start) };
  });

  /** `for each D from … through …`, `for each Denominations where …`. */
  private readonly checkedFor: ParserMethod<[], CheckedFor | null> = this.RULE(
    'checkedFor',
    (): CheckedFor | null => {
      this.CONSUME(K.for);
      this.CONSUME(K.each);
      const { event, window, where } = this.SUBRULE(this.occurrences);
      return event === null ? null : { each: event, window, where };
    },
  );
}
