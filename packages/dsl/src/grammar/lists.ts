import type { ParserMethod } from 'chevrotain';
import { labelGap } from '../diagnostics/label-gap.ts';
import { labelInTwoLists } from '../diagnostics/label-in-two-lists.ts';
import { labelOutOfOrder } from '../diagnostics/label-out-of-order.ts';
import { listWantsAnd } from '../diagnostics/list-wants-and.ts';
import { K, T } from '../tokens/token-types.ts';
import type { Expression, Label, List, ListItem, ListOperator, Span } from '../tree/index.ts';
import {
  advance,
  findGapBeforeFirst,
  fitLabel,
  openList,
  type LabelFit,
  type OpenList,
} from './label-order.ts';
import { NamesAndLiterals } from './names-and-literals.ts';
import { Level } from './level.ts';

const CONDITIONS: ReadonlySet<ListOperator> = new Set(['all', 'any', 'none']);

/** Lists in one line and lists with the contract's own labels. */
export abstract class Lists extends NamesAndLiterals {
  protected abstract readonly expression: ParserMethod<[number?], Expression>;

  /** The lists being read, the innermost last. */
  protected readonly openLists: OpenList[] = [];
  /** Whether an `on` or a window would be read as part of a day that is counted from. */
  protected inAnchor = false;

  protected override begin(...parameters: Parameters<NamesAndLiterals['begin']>): void {
    super.begin(...parameters);
    this.openLists.length = 0;
    this.inAnchor = false;
  }

  /** What follows `the greater of`, `all of` and their like; `start` is where these words start. */
  protected readonly list: ParserMethod<[ListOperator, number], List> = this.RULE(
    'list',
    (operator: ListOperator, start: number): List => {
      // Behind a mistake the next label belongs to a list around this one.
      if (this.isStuck()) {
        return { kind: 'List', operator, layout: 'inline', items: [], span: this.span(start) };
      }
      const labelled = this.peek(1).tokenType === T.Label;
      const items = this.choose<ListItem[]>({
        DEF: [
          { ALT: () => this.SUBRULE(this.labelledItems) },
          { ALT: () => this.inlineItems(operator) },
        ],
        ERR_MSG: 'the first item of the list',
      });
      const layout = labelled ? 'labelled' : 'inline';
      return { kind: 'List', operator, layout, items: items ?? [], span: this.span(start) };
    },
  );

  /** `(a) … (b) …`, as long as the labels belong to this list. */
  protected readonly labelledItems: ParserMethod<[], ListItem[]> = this.RULE(
    'labelledItems',
    (): ListItem[] => {
      const wasInAnchor = this.inAnchor;
      this.inAnchor = false;
      const list = this.openList();
      const items: ListItem[] = [this.SUBRULE(this.item)];
      this.MANY({
        GATE: () => this.belongsTo(list),
        DEF: () => {
          this.noteOrder(list);
          items.push(this.SUBRULE2(this.item));
        },
      });
      this.openLists.pop();
      this.inAnchor = wasInAnchor;
      return items;
    },
  );

  private openList(): OpenList {
    const label = this.peek(1);
    const list = openList(label.image);
    this.openLists.push(list);
    const missing = findGapBeforeFirst(label.image);
    if (missing !== null) this.report(labelGap.at(this.spanOf(label), { missing }));
    return list;
  }

  private fitNext(): LabelFit | null {
    return fitLabel(this.peek(1).image, this.openLists);
  }

  private belongsTo(list: OpenList): boolean {
    return this.peek(1).tokenType === T.Label && this.fitNext()?.list === list;
  }

  /** Moves the list on to the next label and says what is odd about the order. */
  private noteOrder(list: OpenList): void {
    if (this.RECORDING_PHASE) return;
    const token = this.peek(1);
    const span = this.spanOf(token);
    const label = token.image;
    const kind = this.fitNext()?.kind;
    const last = list.last;
    const missing = advance(list, label);
    if (kind === 'out of order' && !this.hasFailed())
      this.report(labelOutOfOrder.at(span, { label, last }));
    if (kind === 'next of two') this.report(labelInTwoLists.at(span, { label }));
    if (missing !== null) this.report(labelGap.at(span, { missing }));
  }

  /** One labelled item with its condition. */
  private readonly item: ParserMethod<[], ListItem> = this.RULE('item', (): ListItem => {
    const start = this.start();
    const label: Label = this.toLabel(this.CONSUME(T.Label));
    const value = this.SUBRULE(this.expression);
    const condition = this.OPTION(() => this.SUBRULE(this.itemCondition)) ?? null;
    return { kind: 'ListItem', label, value, condition, span: this.span(start) };
  });

  private readonly itemCondition: ParserMethod<[], Expression | 'otherwise'> = this.RULE(
    'itemCondition',
    (): Expression | 'otherwise' => {
      const condition = this.choose<Expression | 'otherwise'>([
        {
          ALT: () => {
            this.CONSUME(T.CommaIf);
            return this.SUBRULE(this.expression);
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.CommaOtherwise);
            return 'otherwise';
          },
        },
      ]);
      return condition ?? 'otherwise';
    },
  );

  /** The items of `the greater of A and B`, the first not read yet. */
  private inlineItems(operator: ListOperator): ListItem[] {
    const level = CONDITIONS.has(operator) ? Level.comparison : Level.additive;
    const start = this.start();
    const first = this.SUBRULE(this.expression, { ARGS: [level] });
    const item = this.toItem(first, this.span(start));
    return this.SUBRULE(this.furtherItems, { ARGS: [item, level] });
  }

  protected toItem(value: Expression, span: Span): ListItem {
    return { kind: 'ListItem', label: null, value, condition: null, span };
  }

  /** What follows the first item: `, B and C`, or `and B`. */
  protected readonly furtherItems: ParserMethod<[ListItem, number], ListItem[]> = this.RULE(
    'furtherItems',
    (first: ListItem, level: number): ListItem[] => {
      const items = [first];
      const signs: ('comma' | 'and' | 'or')[] = [];
      const before = this.failures;
      const start = this.start();
      this.MANY({
        GATE: () => this.goesOn(signs),
        DEF: () => {
          signs.push(this.SUBRULE(this.itemSeparator));
          const itemStart = this.start();
          const value = this.SUBRULE(this.expression, { ARGS: [level] });
          items.push(this.toItem(value, this.span(itemStart)));
        },
      });
      if (this.RECORDING_PHASE || this.failures > before) return items;
      if (signs.length === 0) this.failForNextItem();
      else if (!isWellSeparated(signs)) {
        this.report(listWantsAnd.at(this.span(start), { word: 'and' }));
      }
      return items;
    },
  );

  /** A limit or rounding of one item is no part of the item until brackets say so. */
  private failForNextItem(): void {
    const next = this.peek(1).tokenType;
    const isOfItem = next === T.CommaBut || next === T.CommaRounded;
    const item = '`and` and the next item of the list';
    this.fail(isOfItem ? `brackets around an item with a limit or a rounding, or ${item}` : item);
  }

  /** After a proper closing `and`, an `or` or a comma is no longer the list's. */
  private goesOn(signs: readonly string[]): boolean {
    const closed = signs.includes('and');
    const next = this.peek(1).tokenType;
    if (next === K.or || next === T.CommaOr) return next === K.or && !closed;
    return !closed || next === K.and || next === T.Comma;
  }

  protected readonly itemSeparator: ParserMethod<[], 'comma' | 'and' | 'or'> = this.RULE(
    'itemSeparator',
    (): 'comma' | 'and' | 'or' => {
      const sign = this.choose<'comma' | 'and' | 'or'>([
        { ALT: () => this.sign('comma', () => this.CONSUME(T.Comma)) },
        { ALT: () => this.sign('and', () => this.CONSUME(K.and)) },
        { ALT: () => this.sign('and', () => this.CONSUME(T.CommaAnd)) },
        { ALT: () => this.sign('or', () => this.CONSUME(K.or)) },
      ]);
      return sign ?? 'comma';
    },
  );

  private sign(sign: 'comma' | 'and' | 'or', take: () => void): 'comma' | 'and' | 'or' {
    take();
    return sign;
  }
}

/** Commas, then exactly one `and`. */
function isWellSeparated(signs: readonly string[]): boolean {
  return signs.at(-1) === 'and' && signs.slice(0, -1).every((sign) => sign === 'comma');
}
