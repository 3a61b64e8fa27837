import type { ParserMethod } from 'chevrotain';
import { saidTwice } from '../diagnostics/said-twice.ts';
import { K, T } from '../tokens/token-types.ts';
import type {
  Effective,
  Event,
  EventName,
  Expression,
  Field,
  Name,
  NoAdjustment,
  Statement,
  Target,
  Upon,
  ValidOnlyIf,
} from '../tree/index.ts';

import { Level } from './level.ts';
import { Schedules } from './schedules.ts';

const UNKEYED = { forEach: null, of: null } as const;

/** Events and what happens upon them. */
export abstract class EventsAndRules extends Schedules {
  protected readonly event: ParserMethod<[], Event> = this.RULE('event', (): Event => {
    const start = this.start();
    this.CONSUME(K.event);
    const names = this.SUBRULE(this.names);
    const by =
      this.OPTION(() => {
        this.CONSUME(K.by);
        return this.SUBRULE(this.actors);
      }) ?? [];
    const occurs = this.OPTION2(() => this.SUBRULE(this.occurs)) ?? null;
    this.settle();
    const fields: Field[] = [];
    this.MANY(() => {
      fields.push(this.SUBRULE(this.field));
      this.settle();
    });
    const received = this.OPTION3(() => this.SUBRULE(this.received)) ?? null;
    return { kind: 'Event', names, by, occurs, fields, received, span: this.span(start) };
  });

  /** `received on D`. */
  private readonly received: ParserMethod<[], Expression> = this.RULE(
    'received',
    (): Expression => {
      this.CONSUME(K.received);
      this.CONSUME(K.on);
      return this.SUBRULE(this.expression, { ARGS: [Level.additive] });
    },
  );

  /** `A or B`, `A, B or C`: parties that may act. */
  private readonly actors: ParserMethod<[], Name[]> = this.RULE('actors', (): Name[] => {
    const names: (Name | null)[] = [this.toName(this.CONSUME(T.Name))];
    this.MANY(() => {
      this.SUBRULE(this.orElse);
      names.push(this.toName(this.CONSUME2(T.Name)));
    });
    return names.filter((name) => name !== null);
  });

  /** `E or F`, `E, F or G`: events that may happen. */
  private readonly triggers: ParserMethod<[], EventName[]> = this.RULE(
    'triggers',
    (): EventName[] => {
      const events = [this.SUBRULE(this.trigger)];
      this.MANY(() => {
        this.SUBRULE(this.orElse);
        events.push(this.SUBRULE2(this.trigger));
      });
      return events.filter((event) => event !== null);
    },
  );

  /** `Issuance`, `each Interest Payment Date`: the word reads better of what comes again. */
  private readonly trigger: ParserMethod<[], EventName | null> = this.RULE(
    'trigger',
    (): EventName | null => {
      this.OPTION(() => this.CONSUME(K.each));
      return this.SUBRULE(this.eventName);
    },
  );

  /** `or`, or a comma before more of what `or` closes. */
  protected readonly orElse: ParserMethod<[], void> = this.RULE('orElse', (): void => {
    this.OR([
      { ALT: () => this.CONSUME(K.or) },
      { ALT: () => this.CONSUME(T.CommaOr) },
      { ALT: () => this.CONSUME(T.Comma) },
    ]);
  });

  private readonly field: ParserMethod<[], Field> = this.RULE('field', (): Field => {
    const start = this.start();
    const names = this.SUBRULE(this.fieldNames);
    const type = this.SUBRULE(this.typed);
    const several = this.OPTION(() => this.CONSUME(T.CommaSeveral)) !== undefined;
    return { kind: 'Field', names, type, several, span: this.span(start) };
  });

  /** `upon E [when C]` with its statements; `effective …` is one more line, before or between them. */
  protected readonly upon: ParserMethod<[], Upon> = this.RULE('upon', (): Upon => {
    const start = this.start();
    this.CONSUME(K.upon);
    const events = this.SUBRULE(this.triggers);
    const condition =
      this.OPTION(() => {
        this.CONSUME(K.when);
        return this.SUBRULE(this.expression);
      }) ?? null;
    const lines: (Statement | Effective)[] = [];
    const before = this.failures;
    this.MANY(() => {
      const line = this.SUBRULE(this.lineOfRule);
      if (line !== null) lines.push(line);
      this.settle();
    });
    const [effective = null, again] = lines.filter((line) => line.kind === 'Effective');
    if (effective !== null && again !== undefined) this.reportEffectiveTwice(effective, again);
    const statements = lines.filter((line) => line.kind !== 'Effective');
    if (statements.length === 0 && this.failures === before) {
      this.fail('what happens, such as `set`, `reduce` or `increase`,');
    }
    return { kind: 'Upon', events, condition, effective, statements, span: this.span(start) };
  });

  private reportEffectiveTwice(first: Effective, second: Effective): void {
    const related = [{ span: first.span, message: 'it is said here first' }];
    this.report(saidTwice.at(second.span, { what: 'when it takes effect' }, { related }));
  }

  private readonly effective: ParserMethod<[], Effective> = this.RULE(
    'effective',
    (): Effective => {
      const start = this.start();
      this.CONSUME(K.effective);
      const opening = this.OPTION(() => {
        this.CONSUME(K.before);
        return this.CONSUME(K.opening);
      });
      this.CONSUME(K.on);
      const date = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      const beforeOpening = opening !== undefined;
      return { kind: 'Effective', beforeOpening, date, span: this.span(start) };
    },
  );

  private readonly lineOfRule: ParserMethod<[], Statement | Effective | null> = this.RULE(
    'lineOfRule',
    (): Statement | Effective | null => {
      const line = this.choose<Statement | Effective | null>([
        { ALT: () => this.SUBRULE(this.effective) },
        { ALT: () => this.SUBRULE(this.set) },
        { ALT: () => this.SUBRULE(this.reduce) },
        { ALT: () => this.SUBRULE(this.increase) },
        { ALT: () => this.SUBRULE(this.validOnlyIf) },
      ]);
      return line ?? null;
    },
  );

  private readonly set: ParserMethod<[], Statement | null> = this.RULE(
    'set',
    (): Statement | null => {
      const start = this.start();
      this.CONSUME(K.set);
      const target = this.SUBRULE(this.target);
      this.CONSUME(K.to);
      const value = this.SUBRULE(this.expression);
      return target === null ? null : { kind: 'Set', target, value, span: this.span(start) };
    },
  );

  private readonly reduce: ParserMethod<[], Statement | null> = this.RULE(
    'reduce',
    (): Statement | null => {
      const start = this.start();
      this.CONSUME(K.reduce);
      const target = this.SUBRULE(this.target);
      const how = this.choose<'to' | 'by'>({
        DEF: [
          { ALT: () => this.taken('to', this.CONSUME(K.to)) },
          { ALT: () => this.taken('by', this.CONSUME(K.by)) },
        ],
        ERR_MSG: '`to` or `by`',
      });
      const value = this.SUBRULE(this.expression);
      if (target === null) return null;
      return { kind: 'Reduce', target, how: how ?? 'to', value, span: this.span(start) };
    },
  );

  private readonly increase: ParserMethod<[], Statement | null> = this.RULE(
    'increase',
    (): Statement | null => {
      const start = this.start();
      this.CONSUME(K.increase);
      const target = this.SUBRULE(this.target);
      this.CONSUME(K.by);
      const value = this.SUBRULE(this.expression);
      return target === null ? null : { kind: 'Increase', target, value, span: this.span(start) };
    },
  );

  /** What is written: a name, a name `for each E [window] [where C]`, or `for` one occurrence. */
  private readonly target: ParserMethod<[], Target | null> = this.RULE(
    'target',
    (): Target | null => {
      const start = this.start();
      const name = this.toName(this.CONSUME(T.Name));
      const keyed = this.OPTION(() => this.SUBRULE(this.targetKey)) ?? UNKEYED;
      if (name === null) return null;
      return { kind: 'Target', name, ...keyed, span: this.span(start) };
    },
  );

  /** `for each E [window] [where C]`, or `for the From`. */
  private readonly targetKey: ParserMethod<[], Pick<Target, 'forEach' | 'of'>> = this.RULE(
    'targetKey',
    (): Pick<Target, 'forEach' | 'of'> => {
      this.CONSUME(K.for);
      const key = this.choose<Pick<Target, 'forEach' | 'of'>>({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(K.each);
              const { event, ...tails } = this.SUBRULE(this.occurrences);
              return { forEach: event === null ? null : { event, ...tails }, of: null };
            },
          },
          { ALT: () => ({ forEach: null, of: this.SUBRULE(this.primary) }) },
        ],
        ERR_MSG: '`each` and an event, or the event or row that is meant',
      });
      return key ?? UNKEYED;
    },
  );

  private readonly validOnlyIf: ParserMethod<[], ValidOnlyIf> = this.RULE(
    'validOnlyIf',
    (): ValidOnlyIf => {
      const start = this.start();
      this.CONSUME(K.valid);
      this.CONSUME(K.only);
      this.CONSUME(K.if);
      const condition = this.SUBRULE(this.expression);
      this.OR({
        DEF: [
          { ALT: () => this.CONSUME(K.otherwise) },
          { ALT: () => this.CONSUME(T.CommaOtherwise) },
        ],
        ERR_MSG: '`otherwise` and the reason in quotes',
      });
      const otherwise = this.toText(this.CONSUME(T.Text));
      return { kind: 'ValidOnlyIf', condition, otherwise, span: this.span(start) };
    },
  );

  protected readonly noAdjustment: ParserMethod<[], NoAdjustment | null> = this.RULE(
    'noAdjustment',
    (): NoAdjustment | null => {
      const start = this.start();
      this.CONSUME(T.NoAdjustment);
      this.CONSUME(K.of);
      const state = this.toName(this.CONSUME(T.Name));
      this.CONSUME(K.under);
      const under = this.toReference(this.CONSUME(T.SectionReference));
      const exception = this.choose<Expression | 'increases it'>({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(K.when);
              return this.SUBRULE(this.expression);
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.increases);
              this.CONSUME(K.it);
              return 'increases it';
            },
          },
        ],
        ERR_MSG: '`when` and a condition, or `increases it`',
      });
      if (state === null) return null;
      const span = this.span(start);
      return { kind: 'NoAdjustment', state, under, exception: exception ?? this.hole(), span };
    },
  );
}
