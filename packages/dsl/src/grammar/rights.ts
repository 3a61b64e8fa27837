import type { ParserMethod } from 'chevrotain';
import { saidTwice } from '../diagnostics/said-twice.ts';
import { K, T } from '../tokens/token-types.ts';
import type { Right, RightLimit, RightVerb, RightWindow, While } from '../tree/index.ts';
import { Covenants } from './covenants.ts';
import { Level } from './level.ts';

/** What may be done. */
export abstract class Rights extends Covenants {
  /** `right X`, `Holder may convert [up to E] by Notice of Conversion [window]`. */
  protected readonly right: ParserMethod<[], Right | null> = this.RULE(
    'right',
    (): Right | null => {
      const start = this.start();
      this.CONSUME(K.right);
      const name = this.toName(this.CONSUME(T.Name));
      this.settle();
      const key = this.OPTION(() => this.SUBRULE(this.dutyKey)) ?? null;
      const holder = this.toName(this.CONSUME(T.Subject));
      this.CONSUME(K.may);
      const verb = this.SUBRULE(this.verb);
      const limit = this.OPTION2(() => this.SUBRULE(this.rightLimit)) ?? null;
      this.CONSUME(K.by);
      const by = this.SUBRULE(this.eventName);
      const window = this.OPTION3(() => this.SUBRULE(this.rightWindow)) ?? null;
      this.settle();
      const conditions: While[] = [];
      this.MANY(() => {
        conditions.push(this.SUBRULE(this.while));
        this.settle();
      });
      this.reportSecond(conditions);
      if (name === null || holder === null || by === null || this.RECORDING_PHASE) return null;
      const limits = { limit, by, window, while: conditions[0] ?? null };
      return { kind: 'Right', name, key, holder, verb, ...limits, span: this.span(start) };
    },
  );

  private reportSecond([first, second]: readonly While[]): void {
    if (first === undefined || second === undefined || this.RECORDING_PHASE) return;
    const related = [{ span: first.span, message: 'it is said here first' }];
    this.report(saidTwice.at(second.span, { what: 'while what it stands' }, { related }));
  }

  private readonly verb: ParserMethod<[], RightVerb> = this.RULE('verb', (): RightVerb => {
    const verb = this.choose<RightVerb>({
      DEF: [
        { ALT: () => this.taken('convert', this.CONSUME(K.convert)) },
        { ALT: () => this.taken('elect', this.CONSUME(K.elect)) },
        { ALT: () => this.taken('exercise', this.CONSUME(K.exercise)) },
        { ALT: () => this.taken('extend', this.CONSUME(K.extend)) },
        { ALT: () => this.taken('prepay', this.CONSUME(K.prepay)) },
        { ALT: () => this.taken('redeem', this.CONSUME(K.redeem)) },
        {
          ALT: () => {
            this.CONSUME(K.require);
            return this.taken('require redemption', this.CONSUME(K.redemption));
          },
        },
        { ALT: () => this.taken('revoke', this.CONSUME(K.revoke)) },
        { ALT: () => this.taken('terminate', this.CONSUME(K.terminate)) },
      ],
      ERR_MSG:
        'what may be done: `convert`, `elect`, `exercise`, `extend`, `prepay`, `redeem`, `require redemption`, `revoke` or `terminate`,',
    });
    return verb ?? 'exercise';
  });

  /** `up to E`, `Principal Converted up to E`. */
  private readonly rightLimit: ParserMethod<[], RightLimit> = this.RULE(
    'rightLimit',
    (): RightLimit => {
      const start = this.start();
      const field = this.OPTION(() => this.toName(this.CONSUME(T.Name))) ?? null;
      this.CONSUME(K.up);
      this.CONSUME(K.to);
      const most = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      return { kind: 'RightLimit', field, most, span: this.span(start) };
    },
  );

  private readonly rightWindow: ParserMethod<[], RightWindow | null> = this.RULE(
    'rightWindow',
    (): RightWindow | null => {
      const window = this.choose<RightWindow | null>([
        { ALT: () => this.SUBRULE(this.withinWindow) },
        { ALT: () => this.SUBRULE(this.fromWindow) },
        { ALT: () => this.SUBRULE(this.afterWindow) },
        { ALT: () => this.SUBRULE(this.anyTimeBefore) },
      ]);
      return window ?? null;
    },
  );

  /** `at any time before D`, `at any time before 5:00 pm New York time on D`. */
  private readonly anyTimeBefore: ParserMethod<[], RightWindow> = this.RULE(
    'anyTimeBefore',
    (): RightWindow => {
      const start = this.start();
      this.CONSUME(K.at);
      this.CONSUME(K.any);
      this.CONSUME(K.time);
      this.CONSUME(K.before);
      const time =
        this.OPTION(() => {
          const literal = this.toTime(this.CONSUME(T.Time));
          this.CONSUME(K.on);
          return literal;
        }) ?? null;
      const anchor = this.SUBRULE(this.anchor);
      const at = time?.kind === 'TimeLiteral' ? time : null;
      return { kind: 'BeforeWindow', time: at, anchor, span: this.span(start) };
    },
  );
}
