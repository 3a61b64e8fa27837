import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { Calendar, Expression, Name, Party, Setting, ShareClass } from '../tree/index.ts';
import { ScenarioValues } from './scenario-values.ts';

/** What a calendar's days are taken from. */
interface CalendarDays {
  readonly base: Name | null;
  readonly condition: Expression | null;
}

/** What becomes of deadlines that are counted in days. */
type Roll = Pick<Extract<Setting, { kind: 'DeadlinesSetting' }>, 'rollsTo' | 'when'>;

/** How the contract as a whole is read, its parties, share classes and calendars. */
export abstract class Headings extends ScenarioValues {
  protected readonly setting: ParserMethod<[], Setting | null> = this.RULE(
    'setting',
    (): Setting | null => {
      const start = this.start();
      const setting = this.choose<Setting | null>([
        { ALT: () => this.prose(start) },
        { ALT: () => this.currency(start) },
        { ALT: () => this.inEffect(start) },
        { ALT: () => this.governedBy(start) },
        { ALT: () => this.SUBRULE(this.deadlines) },
      ]);
      return setting ?? null;
    },
  );

  private prose(start: number): Setting {
    this.CONSUME(K.prose);
    const path = this.toText(this.CONSUME(T.Text));
    return { kind: 'ProseSetting', path, span: this.span(start) };
  }

  private currency(start: number): Setting | null {
    this.CONSUME(K.currency);
    const code = this.toName(this.CONSUME(T.Name));
    return code && { kind: 'CurrencySetting', code, span: this.span(start) };
  }

  private inEffect(start: number): Setting {
    this.CONSUME(T.InEffect);
    this.CONSUME(K.from);
    const date = this.SUBRULE(this.expression);
    return { kind: 'InEffectSetting', date, span: this.span(start) };
  }

  private governedBy(start: number): Setting {
    this.CONSUME(K.governed);
    this.CONSUME(K.by);
    const law = this.toText(this.CONSUME2(T.Text));
    return { kind: 'GovernedBySetting', law, span: this.span(start) };
  }

  /** `deadlines in days roll to the next Business Day [when C]`, or `do not roll`. */
  private readonly deadlines: ParserMethod<[], Setting> = this.RULE('deadlines', (): Setting => {
    const start = this.start();
    this.CONSUME(K.deadlines);
    this.CONSUME(K.in);
    this.CONSUME(K.days);
    const roll = this.choose<Roll>({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.do);
            this.CONSUME(K.not);
            return this.taken({ rollsTo: null, when: null }, this.CONSUME(K.roll));
          },
        },
        {
          ALT: () => {
            this.CONSUME2(K.roll);
            this.CONSUME(K.to);
            this.CONSUME(K.the);
            this.CONSUME(K.next);
            const rollsTo = this.toName(this.CONSUME(T.Name));
            const when =
              this.OPTION(() => {
                this.CONSUME(K.when);
                return this.SUBRULE(this.expression);
              }) ?? null;
            return { rollsTo, when };
          },
        },
      ],
      ERR_MSG: '`roll to the next` day of a calendar, or `do not roll`',
    });
    const { rollsTo, when } = roll ?? { rollsTo: null, when: null };
    return { kind: 'DeadlinesSetting', rollsTo, when, span: this.span(start) };
  });

  protected readonly calendar: ParserMethod<[], Calendar | null> = this.RULE(
    'calendar',
    (): Calendar | null => {
      const start = this.start();
      this.CONSUME(K.calendar);
      const name = this.toName(this.CONSUME(T.Name));
      const rest = this.choose<CalendarDays>({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(K.follows);
              return { base: this.toName(this.CONSUME2(T.Name)), condition: null };
            },
          },
          { ALT: () => this.SUBRULE(this.daysOnWhich) },
        ],
        ERR_MSG: '`follows` and a known calendar, or `is the days of`',
      });
      const base = rest?.base ?? null;
      if (name === null || base === null) return null;
      const condition = rest?.condition ?? null;
      return { kind: 'Calendar', name, base, condition, span: this.span(start) };
    },
  );

  private readonly daysOnWhich: ParserMethod<[], CalendarDays> = this.RULE(
    'daysOnWhich',
    (): CalendarDays => {
      this.CONSUME(K.is);
      this.CONSUME(K.the);
      this.CONSUME(K.days);
      this.CONSUME(K.of);
      const base = this.toName(this.CONSUME(T.Name));
      this.CONSUME(K.on);
      this.CONSUME(K.which);
      const condition = this.SUBRULE(this.expression);
      return { base, condition };
    },
  );

  protected readonly party: ParserMethod<[], Party | null> = this.RULE(
    'party',
    (): Party | null => {
      const start = this.start();
      this.CONSUME(K.party);
      const name = this.toName(this.CONSUME(T.Name));
      const text = this.OPTION(() => {
        this.CONSUME(K.is);
        return this.CONSUME(T.Text);
      });
      const legalName = text === undefined ? null : this.toText(text);
      return name && { kind: 'Party', name, legalName, span: this.span(start) };
    },
  );

  protected readonly shareClass: ParserMethod<[], ShareClass | null> = this.RULE(
    'shareClass',
    (): ShareClass | null => {
      const start = this.start();
      this.CONSUME(T.ShareClass);
      const name = this.toName(this.CONSUME(T.Name));
      return name && { kind: 'ShareClass', name, span: this.span(start) };
    },
  );
}
