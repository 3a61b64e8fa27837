import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { Act, EventName, Expression, Name, Obligors } from '../tree/index.ts';
import { EventsAndRules } from './events-and-rules.ts';
import { Level } from './level.ts';

/** What is done, before it is known by whom. */
type Deed =
  | { readonly kind: 'Pay' | 'Deliver'; readonly amount: Expression; readonly to: Name | null }
  | { readonly kind: 'Notify'; readonly of: Expression; readonly to: Name | null }
  | { readonly kind: 'Perform'; readonly event: EventName | null };

const OF = ' of ';

/** Who does what: a line of an obligation. */
export abstract class Acts extends EventsAndRules {
  /** `Borrower pays E to Holder`, `Company and Purchaser perform the Closing`, `A or B performs X`. */
  protected readonly act: ParserMethod<[], Act | null> = this.RULE('act', (): Act | null => {
    const start = this.start();
    const { by, binds } = this.SUBRULE(this.subjects);
    const deed = this.choose<Deed>({
      DEF: [
        { ALT: () => this.SUBRULE(this.pays) },
        { ALT: () => this.SUBRULE(this.delivers) },
        { ALT: () => this.SUBRULE(this.notifies) },
        { ALT: () => this.SUBRULE(this.performs) },
      ],
      ERR_MSG: '`pays`, `delivers`, `notifies` or `performs`',
    });
    if (this.RECORDING_PHASE || deed === undefined || by.length === 0) return null;
    const span = this.span(start);
    if (deed.kind === 'Perform') {
      return deed.event === null ? null : { kind: 'Perform', by, binds, event: deed.event, span };
    }
    if (deed.to === null) return null;
    return { ...deed, by, binds, to: deed.to, span };
  });

  /** `Company and Purchaser`, `Company or Purchaser`, first on their line. */
  private readonly subjects: ParserMethod<[], Obligors> = this.RULE('subjects', (): Obligors => {
    const names: (Name | null)[] = [this.toName(this.CONSUME(T.Subject))];
    let binds: Obligors['binds'] = 'all';
    this.MANY(() => {
      this.CONSUME(K.and);
      names.push(this.toName(this.CONSUME(T.Name)));
    });
    this.MANY2({
      // `A and B or C` could be read in two ways.
      GATE: () => names.length === 1 || binds === 'any',
      DEF: () => {
        this.SUBRULE(this.orElse);
        binds = 'any';
        names.push(this.toName(this.CONSUME2(T.Name)));
      },
    });
    return { by: names.filter((name) => name !== null), binds };
  });

  private readonly pays: ParserMethod<[], Deed> = this.RULE('pays', (): Deed => {
    this.CONSUME(K.pays);
    return this.handOver('Pay', this.SUBRULE(this.amount), this.SUBRULE(this.recipient));
  });

  private readonly delivers: ParserMethod<[], Deed> = this.RULE('delivers', (): Deed => {
    this.CONSUME(K.delivers);
    return this.handOver('Deliver', this.SUBRULE(this.amount), this.SUBRULE(this.recipient));
  });

  private handOver(kind: 'Pay' | 'Deliver', amount: Expression, to: Name | null): Deed {
    return { kind, amount, to };
  }

  private readonly amount: ParserMethod<[], Expression> = this.RULE('amount', (): Expression =>
    this.SUBRULE(this.expression, { ARGS: [Level.rounding] }),
  );

  private readonly recipient: ParserMethod<[], Name | null> = this.RULE(
    'recipient',
    (): Name | null => {
      this.CONSUME(K.to);
      return this.toName(this.CONSUME(T.Name));
    },
  );

  private readonly notifies: ParserMethod<[], Deed> = this.RULE('notifies', (): Deed => {
    this.CONSUME(K.notifies);
    const to = this.toName(this.CONSUME(T.Name));
    const of = this.OPTION(() => {
      this.CONSUME(K.of);
      return this.SUBRULE(this.expression, { ARGS: [Level.rounding] });
    });
    return of === undefined ? this.notifiesOfTerm(to) : { kind: 'Notify', of, to };
  });

  /** `notifies Holder of Amount`, where the party and what it is told of were read as one Term. */
  private notifiesOfTerm(joined: Name | null): Deed {
    const at = joined?.text.indexOf(OF) ?? -1;
    if (joined === null || at < 0) {
      this.fail('`of` and what is told');
      return { kind: 'Notify', of: this.hole(), to: joined };
    }
    const { start, end } = joined.span;
    const [party, term] = [joined.text.slice(0, at), joined.text.slice(at + OF.length)];
    const to: Name = { kind: 'Name', text: party, span: { start, end: start + party.length } };
    const name: Name = { kind: 'Name', text: term, span: { start: end - term.length, end } };
    return { kind: 'Notify', of: { kind: 'Reference', name, span: name.span }, to };
  }

  private readonly performs: ParserMethod<[], Deed> = this.RULE('performs', (): Deed => {
    this.OR({
      DEF: [{ ALT: () => this.CONSUME(K.performs) }, { ALT: () => this.CONSUME(K.perform) }],
      ERR_MSG: '`performs`',
    });
    this.OPTION(() => this.CONSUME(K.the));
    return { kind: 'Perform', event: this.SUBRULE(this.eventName) };
  });
}
