import type { IToken, ParserMethod, TokenType } from 'chevrotain';
import { asIfWantsBrackets } from '../diagnostics/as-if-wants-brackets.ts';
import { isWantsEither } from '../diagnostics/is-wants-either.ts';
import { nestedTooDeeply } from '../diagnostics/nested-too-deeply.ts';
import { onWantsBrackets } from '../diagnostics/on-wants-brackets.ts';
import { C, K, T } from '../tokens/token-types.ts';
import type { Arithmetic, DateLiteral, Expression, Logical, Reference } from '../tree/index.ts';
import { DECLARATIONS } from './declaration-starters.ts';
import { forGivesArgument, onCountsDays, onDatesWhatIsBefore } from './gates.ts';
import { Level } from './level.ts';
import { Hypotheses } from './hypotheses.ts';

/** Brackets, lists and the like within one another, and the height of the tree they make. */
const DEEPEST = 100;
const HIGHEST = 500;

const LOGICAL = new Map<TokenType, Logical['operator']>([
  [K.and, 'and'],
  [T.CommaAnd, 'and'],
  [K.or, 'or'],
  [T.CommaOr, 'or'],
]);
const ARITHMETIC = new Map<TokenType, Arithmetic['operator']>([
  [T.Plus, '+'],
  [T.Minus, '-'],
  [T.Times, '*'],
  [T.Over, '/'],
]);

/** By token type index: how tightly the operator binds that the token begins; 0 for none. */
const levels: number[] = [];
const suffixes: boolean[] = [];
for (const [type, level] of [
  [T.AsIf, Level.asIf],
  [K.or, Level.or],
  [T.CommaOr, Level.or],
  [K.and, Level.and],
  [T.CommaAnd, Level.and],
  [K.is, Level.comparison],
  [K.on, Level.comparison],
  [T.CommaRounded, Level.rounding],
  [T.CommaBut, Level.limit],
  [T.Plus, Level.additive],
  [T.Minus, Level.additive],
  [T.Times, Level.multiplicative],
  [T.Over, Level.multiplicative],
] as const) {
  levels[type.tokenTypeIdx ?? 0] = level;
}
for (const type of [K.for, K.of, K.on, K.immediately, K.interpolated])
  suffixes[type.tokenTypeIdx ?? 0] = true;

/** The ladder of operators, by precedence climbing: one rule for all levels. */
export abstract class Expressions extends Hypotheses {
  protected abstract readonly phrase: ParserMethod<[], Expression>;
  protected abstract readonly comparison: ParserMethod<[Expression, number], Expression>;
  protected abstract readonly onDays: ParserMethod<[Expression, number], Expression>;
  protected abstract readonly interpolation: ParserMethod<[Expression, number], Expression>;

  private depth = 0;
  /** The height of the highest tree read since the enclosing rule set it to 0. */
  private height = 0;
  /** What stands before the operator or suffix about to be read, and where it starts. */
  private left: Expression = { kind: 'NoneLiteral', span: { start: 0, end: 0 } };
  private leftStart = 0;

  protected override begin(...parameters: Parameters<Hypotheses['begin']>): void {
    super.begin(...parameters);
    this.depth = 0;
    this.height = 0;
    this.anchorEnd = null;
  }

  /** An expression with operators that bind at least as tightly as the level. */
  protected readonly expression: ParserMethod<[number?], Expression> = this.RULE(
    'expression',
    (level: number = Level.asIf): Expression => {
      const start = this.start();
      const outer = this.height;
      this.height = 0;
      let left = this.SUBRULE(this.postfix);
      const isLeft = (levels[this.peek(1).tokenTypeIdx] ?? 0) >= level;
      if (this.RECORDING_PHASE || isLeft || this.asked) {
        this.MANY({
          GATE: () => this.continues(left, level),
          DEF: () => {
            this.left = left;
            this.leftStart = start;
            left = this.OR(this.operations) ?? left;
            this.height += 1;
          },
        });
      }
      if (this.height > HIGHEST) left = this.giveUp();
      this.height = Math.max(outer, this.height);
      return left;
    },
  );

  private readonly operations = [
    { ALT: () => this.logical() },
    { ALT: () => this.arithmetic() },
    { ALT: () => this.SUBRULE(this.comparison, { ARGS: [this.left, this.leftStart] }) },
    { ALT: () => this.SUBRULE(this.onDays, { ARGS: [this.left, this.leftStart] }) },
    { ALT: () => this.SUBRULE(this.rounding, { ARGS: [this.left, this.leftStart] }) },
    { ALT: () => this.SUBRULE(this.limit, { ARGS: [this.left, this.leftStart] }) },
    { ALT: () => this.SUBRULE(this.asIf, { ARGS: [this.left, this.leftStart] }) },
  ];

  private continues(left: Expression, level: number): boolean {
    const next = this.peek(1);
    if ((levels[next.tokenTypeIdx] ?? 0) < level || this.height > HIGHEST) return false;
    if (left.kind === 'AsIf' && next.tokenType !== T.AsIf) {
      // What follows may belong to what is assumed, or to the whole.
      this.report(asIfWantsBrackets.at(this.spanOf(next), {}));
    }
    if (next.tokenType === K.on) return onCountsDays(this);
    // `A is B is C` says nothing definite: the second `is` is left over, and reported.
    return next.tokenType !== K.is || !isComparison(left);
  }

  private logical(): Expression {
    const { left, leftStart } = this;
    const operator = LOGICAL.get(this.CONSUME(C.LogicalOperator).tokenType) ?? 'and';
    const level = operator === 'and' ? Level.comparison : Level.and;
    const right = this.SUBRULE2(this.expression, { ARGS: [level] });
    return { kind: 'Logical', operator, left, right, span: this.span(leftStart) };
  }

  private arithmetic(): Expression {
    const { left, leftStart } = this;
    const operator = ARITHMETIC.get(this.CONSUME(C.ArithmeticOperator).tokenType) ?? '+';
    const level = operator === '+' || operator === '-' ? Level.multiplicative : Level.operand;
    const right = this.SUBRULE3(this.expression, { ARGS: [level] });
    return { kind: 'Arithmetic', operator, left, right, span: this.span(leftStart) };
  }

  /** A primary with what binds tightest behind it: `for P`, `of the E`, `on D`, `immediately before`. */
  protected readonly postfix: ParserMethod<[], Expression> = this.RULE(
    'postfix',
    (): Expression => {
      const start = this.start();
      let left = this.SUBRULE(this.primary);
      const isLeft = suffixes[this.peek(1).tokenTypeIdx] === true;
      if (this.RECORDING_PHASE || isLeft || this.asked) {
        this.MANY({
          GATE: () => this.takesSuffix(left),
          DEF: () => {
            this.left = left;
            this.leftStart = start;
            left = this.OR(this.suffixRules) ?? left;
            this.height += 1;
          },
        });
      }
      return left;
    },
  );

  private readonly suffixRules = [
    { ALT: () => this.argument() },
    { ALT: () => this.fieldOf() },
    { ALT: () => this.onDate() },
    { ALT: () => this.immediatelyBefore() },
    { ALT: () => this.SUBRULE(this.interpolation, { ARGS: [this.left, this.leftStart] }) },
  ];

  private takesSuffix(left: Expression): boolean {
    if (this.height > HIGHEST) return false;
    switch (this.peek(1).tokenType) {
      case K.for:
        return left.kind === 'Reference' && forGivesArgument(this);
      case K.of:
        return left.kind === 'Reference';
      case K.interpolated:
        return left.kind === 'Reference' || isColumn(left);
      case K.on:
        return !this.inAnchor && onDatesWhatIsBefore(this);
      default:
        return true;
    }
  }

  private argument(): Expression {
    const { left, leftStart } = this;
    this.CONSUME(K.for);
    const argument = this.SUBRULE2(this.primary);
    const callee = (left as Reference).name;
    return { kind: 'Application', callee, argument, span: this.span(leftStart) };
  }

  private fieldOf(): Expression {
    const { left, leftStart } = this;
    this.CONSUME(K.of);
    const event = this.SUBRULE(this.eventAtHand);
    return { kind: 'FieldOf', field: (left as Reference).name, event, span: this.span(leftStart) };
  }

  private onDate(): Expression {
    const { left, leftStart } = this;
    const said = left.kind === 'OnDate' && left.operand.kind === 'OnDate';
    const ambiguous = !said && this.peek(0) === this.anchorEnd;
    const word = this.CONSUME(K.on);
    if (ambiguous) this.report(onWantsBrackets.at(this.spanOf(word), {}));
    const date = this.SUBRULE(this.anchor);
    return { kind: 'OnDate', operand: left, date, span: this.span(leftStart) };
  }

  private immediatelyBefore(): Expression {
    const { left, leftStart } = this;
    this.CONSUME(K.immediately);
    this.CONSUME(K.before);
    const event = this.SUBRULE2(this.eventAtHand);
    return { kind: 'ImmediatelyBefore', operand: left, event, span: this.span(leftStart) };
  }

  /** An occurrence: `the Sale`, `the last Sale`, `the Notice of the last Default`. */
  protected readonly eventAtHand: ParserMethod<[], Expression> = this.RULE(
    'eventAtHand',
    (): Expression => {
      const start = this.start();
      const left = this.SUBRULE(this.primary);
      const event = this.OPTION({
        GATE: () => left.kind === 'Reference',
        DEF: () => {
          this.CONSUME(K.of);
          return this.SUBRULE(this.eventAtHand);
        },
      });
      if (this.RECORDING_PHASE || event === undefined || left.kind !== 'Reference') return left;
      return { kind: 'FieldOf', field: left.name, event, span: this.span(start) };
    },
  );

  /** One operand. Every nesting passes through here, so that its depth is counted here. */
  protected readonly primary: ParserMethod<[], Expression> = this.RULE(
    'primary',
    (): Expression => {
      const outer = this.height;
      this.height = 0;
      this.depth += 1;
      const node =
        this.depth > DEEPEST && !this.RECORDING_PHASE ? this.giveUp() : this.SUBRULE(this.phrase);
      this.depth -= 1;
      // A list, its item and its window are nodes of their own.
      this.height = Math.max(outer, this.height + 3);
      return node;
    },
  );

  /** Reports what is nested too deeply and passes on to the next declaration. */
  private giveUp(): Expression {
    const token: IToken = this.peek(1);
    if (token !== this.passedTo) this.report(nestedTooDeeply.at(this.spanOf(token), {}));
    this.height = 0;
    this.failures += 1;
    this.skipTo(DECLARATIONS);
    this.passedTo = this.peek(1);
    return this.hole();
  }

  /** Where the last too deep nesting was left. */
  private passedTo: IToken | null = null;

  /** `A or B`, or `A, B or C`, behind `X is`: reported, with its fix where one is certain. */
  protected reportMissingEither(
    operator: 'is' | 'is not',
    word: IToken,
    right: Reference | DateLiteral,
  ): void {
    const second = this.peek(2);
    const at = right.span.start;
    const edits = [{ span: { start: at, end: at }, text: 'either ' }];
    const fix = operator === 'is' ? { title: 'Write `is either`', edits } : null;
    const span = { start: word.startOffset, end: (second.endOffset ?? 0) + 1 };
    const first = right.kind === 'Reference' ? right.name.text : this.peek(0).image;
    const of = kindOfValues(this.peek(1), second);
    const names = { operator, first, second: second.image, of } as const;
    this.report(isWantsEither.at(span, names, { fix }));
  }
}

/** What stands behind `is` more than once: the word or comma, and what follows it. */
function kindOfValues(joint: IToken, second: IToken): 'dates' | 'names' | 'names in a row' {
  if (second.tokenType === T.Date) return 'dates';
  return joint.tokenType === T.Comma ? 'names in a row' : 'names';
}

/** `Premium of Premium Schedule`, a column and its table. */
function isColumn(node: Expression): boolean {
  return node.kind === 'FieldOf' && node.event.kind === 'Reference';
}

function isComparison(node: Expression): boolean {
  return node.kind === 'Comparison' || node.kind === 'IsEither' || node.kind === 'IsWithin';
}
