import type { ParserMethod } from 'chevrotain';
import { asIfWantsBrackets } from '../diagnostics/as-if-wants-brackets.ts';
import { K, T } from '../tokens/token-types.ts';
import type { Expression, ListOperator, MoneyLiteral, Name } from '../tree/index.ts';
import { EventPhrases } from './event-phrases.ts';
import { perIsOfFigure } from './gates.ts';
import { Level } from './level.ts';

/** Operands that begin with a word or sign of their own. */
export abstract class Operands extends EventPhrases {
  protected readonly money: ParserMethod<[], Expression> = this.RULE('money', (): Expression => {
    const token = this.CONSUME(T.Money);
    const start = token.startOffset;
    const { currency, amount } = this.toAmount(token);
    const money: MoneyLiteral = {
      kind: 'MoneyLiteral',
      currency,
      amount,
      span: this.spanOf(token),
    };
    const per = this.SUBRULE(this.optionalPer);
    return this.perEach(money, per, start);
  });

  protected readonly percent: ParserMethod<[], Expression> = this.RULE(
    'percent',
    (): Expression => {
      const token = this.CONSUME(T.Percent);
      const start = token.startOffset;
      const value = token.payload as string;
      const rest = this.OPTION({
        GATE: () => perIsOfFigure(this),
        DEF: () =>
          this.choose<Expression>([
            {
              ALT: () => {
                this.CONSUME(K.of);
                const operand = this.SUBRULE(this.postfix);
                return { kind: 'PercentOf', percent: value, operand, span: this.span(start) };
              },
            },
            {
              ALT: () => {
                this.CONSUME(K.per);
                this.CONSUME(K.annum);
                return { kind: 'RateLiteral', value, span: this.span(start) };
              },
            },
          ]),
      });
      return rest ?? { kind: 'PercentLiteral', value, span: this.spanOf(token) };
    },
  );

  protected readonly group: ParserMethod<[], Expression> = this.RULE('group', (): Expression => {
    const start = this.start();
    const outer = this.inAnchor;
    this.inAnchor = false;
    this.CONSUME(T.OpeningBracket);
    const inner = this.SUBRULE(this.expression);
    this.CONSUME(T.ClosingBracket);
    this.inAnchor = outer;
    return { kind: 'Group', inner, span: this.span(start) };
  });

  protected readonly negation: ParserMethod<[], Expression> = this.RULE(
    'negation',
    (): Expression => {
      const start = this.start();
      this.CONSUME(T.Minus);
      const operand = this.SUBRULE(this.postfix);
      return { kind: 'Negation', operand, span: this.span(start) };
    },
  );

  protected readonly not: ParserMethod<[], Expression> = this.RULE('not', (): Expression => {
    const start = this.start();
    this.CONSUME(K.not);
    const operand = this.SUBRULE(this.expression, { ARGS: [Level.comparison] });
    return { kind: 'Not', operand, span: this.span(start) };
  });

  protected readonly conditional: ParserMethod<[], Expression> = this.RULE(
    'conditional',
    (): Expression => {
      const start = this.start();
      this.CONSUME(K.if);
      const condition = this.SUBRULE(this.expression);
      this.CONSUME(K.then);
      const then = this.SUBRULE2(this.expression);
      this.OR({
        DEF: [
          { ALT: () => this.CONSUME(K.otherwise) },
          { ALT: () => this.CONSUME(T.CommaOtherwise) },
        ],
        ERR_MSG: '`otherwise` and a value',
      });
      const otherwise = this.SUBRULE3(this.expression);
      // It may speak of the last value or of the whole choice.
      if (otherwise.kind === 'AsIf') this.report(asIfWantsBrackets.at(otherwise.span, {}));
      // oxlint-disable-next-line unicorn/no-thenable -- the word is the contract's; nothing awaits a node
      return { kind: 'Conditional', condition, then, otherwise, span: this.span(start) };
    },
  );

  /** `none`, or `none of` and a list. */
  protected readonly none: ParserMethod<[], Expression> = this.RULE('none', (): Expression => {
    const start = this.start();
    this.CONSUME(K.none);
    const list = this.OPTION(() => {
      this.CONSUME(K.of);
      return this.SUBRULE(this.list, { ARGS: ['none', start] });
    });
    return list ?? { kind: 'NoneLiteral', span: this.span(start) };
  });

  protected readonly allOrAny: ParserMethod<[], Expression> = this.RULE(
    'allOrAny',
    (): Expression => {
      const start = this.start();
      const operator = this.choose<ListOperator>([
        { ALT: () => this.taken('all', this.CONSUME(K.all)) },
        { ALT: () => this.taken('any', this.CONSUME(K.any)) },
      ]);
      this.CONSUME(K.of);
      return this.SUBRULE(this.list, { ARGS: [operator ?? 'all', start] });
    },
  );

  protected readonly whichever: ParserMethod<[], Expression> = this.RULE(
    'whichever',
    (): Expression => {
      const start = this.start();
      this.CONSUME(K.whichever);
      this.CONSUME(K.of);
      this.CONSUME(K.these);
      this.CONSUME(K.applies);
      if (this.isStuck()) return this.hole();
      const items = this.OR({
        DEF: [{ ALT: () => this.SUBRULE(this.labelledItems) }],
        ERR_MSG: 'a label such as (a) on a new line',
      });
      const span = this.span(start);
      return { kind: 'List', operator: 'whichever', layout: 'labelled', items: items ?? [], span };
    },
  );

  protected readonly itemsOf: ParserMethod<[], Expression> = this.RULE(
    'itemsOf',
    (): Expression => {
      const start = this.start();
      this.CONSUME(K.items);
      const first = this.CONSUME(T.Label);
      this.CONSUME(K.to);
      const last = this.CONSUME2(T.Label);
      this.CONSUME(K.of);
      const of = this.SUBRULE(this.postfix);
      if (first.image === '' || last.image === '') return this.hole();
      const labels = { first: this.toLabel(first), last: this.toLabel(last) };
      return { kind: 'ItemsOf', ...labels, of, span: this.span(start) };
    },
  );

  protected readonly it: ParserMethod<[], Expression> = this.RULE('it', (): Expression => {
    const token = this.CONSUME(K.it);
    return { kind: 'It', span: this.spanOf(token) };
  });

  /** `its Record Date`: a field of it. */
  protected readonly its: ParserMethod<[], Expression> = this.RULE('its', (): Expression => {
    const token = this.CONSUME(K.its);
    const field: Name | null = this.toName(this.CONSUME(T.Name));
    if (field === null) return this.hole();
    const event: Expression = { kind: 'It', span: this.spanOf(token) };
    return { kind: 'FieldOf', field, event, span: this.span(token.startOffset) };
  });

  protected readonly notComputable: ParserMethod<[], Expression> = this.RULE(
    'notComputable',
    (): Expression => {
      const start = this.start();
      this.CONSUME(T.NotComputable);
      const reason = this.toText(this.CONSUME(T.Text)).text;
      return { kind: 'NotComputable', reason, span: this.span(start) };
    },
  );
}
