import type { IToken, ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { Expression, ListOperator, Reference } from '../tree/index.ts';
import { opensAfter, opensNearestDay } from './gates.ts';
import { TablePhrases } from './table-phrases.ts';

/** What an operand can be, and what `the` can open: one first word for each. */
export abstract class Phrases extends TablePhrases {
  protected readonly phrase: ParserMethod<[], Expression> = this.RULE(
    'phrase',
    (): Expression => this.OR(this.operands) ?? this.hole(),
  );

  private readonly operands = {
    ERR_MSG: 'a value',
    DEF: [
      { ALT: () => this.reference(this.CONSUME(T.Name)) },
      { ALT: () => this.SUBRULE(this.afterThe) },
      { ALT: () => this.SUBRULE(this.figure) },
      { ALT: () => this.SUBRULE(this.money) },
      { ALT: () => this.SUBRULE(this.percent) },
      { ALT: () => this.toDate(this.CONSUME(T.Date)) },
      { ALT: () => this.toTime(this.CONSUME(T.Time)) },
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => this.SUBRULE(this.negation) },
      { ALT: () => this.SUBRULE(this.not) },
      { ALT: () => this.SUBRULE(this.conditional) },
      { ALT: () => this.yesNo(this.CONSUME(K.yes)) },
      { ALT: () => this.yesNo(this.CONSUME(K.no)) },
      { ALT: () => this.SUBRULE(this.none) },
      { ALT: () => this.toText(this.CONSUME(T.Text)) },
      { ALT: () => this.SUBRULE(this.allOrAny) },
      { ALT: () => this.SUBRULE(this.whichever) },
      { ALT: () => this.SUBRULE(this.thereIs) },
      { ALT: () => this.SUBRULE(this.itemsOf) },
      { ALT: () => this.SUBRULE(this.receipt) },
      { ALT: () => this.SUBRULE(this.dayPhrase) },
      { ALT: () => this.SUBRULE(this.daysBetween) },
      { ALT: () => this.SUBRULE(this.interest) },
      { ALT: () => this.SUBRULE(this.allocate) },
      { ALT: () => this.SUBRULE(this.it) },
      { ALT: () => this.SUBRULE(this.its) },
      { ALT: () => this.SUBRULE(this.notComputable) },
      { ALT: () => this.SUBRULE(this.withArticle) },
    ],
  };

  private reference(token: IToken): Expression {
    const name = this.toName(token);
    if (name === null) return this.hole();
    const node: Reference = { kind: 'Reference', name, span: name.span };
    return node;
  }

  private yesNo(token: IToken): Expression {
    const span = this.spanOf(token);
    return { kind: 'YesNoLiteral', value: token.tokenType === K.yes, span };
  }

  /** A name behind its article, which is noise. */
  private articled(token: IToken, start: number): Expression {
    const name = this.toName(token);
    if (name === null) return this.hole();
    return { kind: 'Reference', name, span: this.span(start) };
  }

  private readonly withArticle: ParserMethod<[], Expression> = this.RULE(
    'withArticle',
    (): Expression => {
      const start = this.start();
      this.OR([{ ALT: () => this.CONSUME(K.a) }, { ALT: () => this.CONSUME(K.an) }]);
      return this.articled(this.CONSUME(T.Name), start);
    },
  );

  private readonly afterThe: ParserMethod<[], Expression> = this.RULE(
    'afterThe',
    (): Expression => {
      this.CONSUME(K.the);
      return this.OR(this.thePhrases) ?? this.hole();
    },
  );

  private readonly thePhrases = {
    ERR_MSG: 'a name, or a phrase such as `greater of`',
    DEF: [
      { ALT: () => this.articled(this.CONSUME(T.Name), this.peek(-1).startOffset) },
      { ALT: () => this.SUBRULE(this.theList) },
      { ALT: () => this.SUBRULE(this.sumOrAverage) },
      { ALT: () => this.SUBRULE(this.highestOrLowest) },
      { ALT: () => this.SUBRULE(this.severalLowest) },
      { ALT: () => this.SUBRULE(this.count) },
      { ALT: () => this.SUBRULE(this.first) },
      { ALT: () => this.SUBRULE(this.last) },
      { ALT: () => this.SUBRULE(this.latest) },
      { ALT: () => this.SUBRULE(this.largest) },
      { ALT: () => this.SUBRULE(this.theDate) },
      { ALT: () => this.SUBRULE(this.amountPaid) },
      { ALT: () => this.SUBRULE(this.sharesDelivered) },
      { ALT: () => this.SUBRULE(this.unpaidAmount) },
      { ALT: () => this.SUBRULE(this.unrolledDate) },
      { ALT: () => this.SUBRULE(this.dayOffset) },
      { ALT: () => this.SUBRULE(this.ordinalDay) },
    ],
  };

  /** `greater of …` and its like, behind `the`. */
  private readonly theList: ParserMethod<[], Expression> = this.RULE('theList', (): Expression => {
    const start = this.peek(0).startOffset;
    const operator = this.choose<ListOperator>([
      { ALT: () => this.taken('greater', this.CONSUME(K.greater)) },
      { ALT: () => this.taken('lesser', this.CONSUME(K.lesser)) },
      { ALT: () => this.taken('greatest', this.CONSUME(K.greatest)) },
      { ALT: () => this.taken('least', this.CONSUME(K.least)) },
      { ALT: () => this.taken('later', this.CONSUME(K.later)) },
      { ALT: () => this.taken('earlier', this.CONSUME(K.earlier)) },
      { ALT: () => this.taken('product', this.CONSUME(K.product)) },
    ]);
    return this.SUBRULE(this.ofList, { ARGS: [operator ?? 'greater', start] });
  });

  private readonly ofList: ParserMethod<[ListOperator, number], Expression> = this.RULE(
    'ofList',
    (operator: ListOperator, start: number): Expression => {
      this.CONSUME(K.of);
      return this.SUBRULE(this.list, { ARGS: [operator, start] });
    },
  );

  /** `the first available of …`, `the first Business Day on or after D`, `the first Issuance`. */
  private readonly first: ParserMethod<[], Expression> = this.RULE('first', (): Expression => {
    const start = this.peek(0).startOffset;
    this.CONSUME(K.first);
    const node = this.choose<Expression>({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.available);
            return this.SUBRULE(this.ofList, { ARGS: ['first available', start] });
          },
        },
        { ALT: () => this.SUBRULE(this.pick, { ARGS: ['first', start] }) },
      ],
      ERR_MSG: 'an event, the days of a calendar or `available of`',
    });
    return node ?? this.hole();
  });

  private readonly last: ParserMethod<[], Expression> = this.RULE('last', (): Expression => {
    const start = this.peek(0).startOffset;
    this.CONSUME(K.last);
    return this.SUBRULE(this.pick, { ARGS: ['last', start] });
  });

  /** What is picked: an open day, or an event. */
  private readonly pick: ParserMethod<['first' | 'last', number], Expression> = this.RULE(
    'pick',
    (which: 'first' | 'last', start: number): Expression => {
      const event = this.SUBRULE(this.eventName);
      const openDay = this.OPTION({
        // Behind an event `after D` is a window, which a day that is counted from does not take.
        GATE: () => opensNearestDay(this) || (this.inAnchor && opensAfter(this)),
        DEF: () => this.SUBRULE(this.nearestOpenDay, { ARGS: [which, event?.name ?? null, start] }),
      });
      if (!this.RECORDING_PHASE && openDay !== undefined) return openDay;
      return this.SUBRULE(this.pickEvent, { ARGS: [which, event, start] });
    },
  );
}
