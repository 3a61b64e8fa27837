import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { Use, UseBinding } from '../tree/index.ts';
import { Headings } from './headings.ts';

/** The words after the comma of a `use`. */
const PRECEDENCE = '`which prevails`, or `over which this prevails`';

/** Other documents that a file brings in. */
export abstract class Uses extends Headings {
  protected readonly use: ParserMethod<[], Use> = this.RULE('use', (): Use => {
    const start = this.start();
    this.beginDeclaration();
    this.CONSUME(K.use);
    const path = this.toText(this.CONSUME(T.Text));
    const prefix = this.OPTION(() => {
      this.CONSUME(K.as);
      return this.toName(this.CONSUME(T.Name));
    });
    const prevails = this.OPTION2(() => {
      this.CONSUME(T.Comma);
      return this.SUBRULE(this.precedence);
    });
    this.settle();
    const bindings: (UseBinding | null)[] = [];
    this.MANY(() => {
      bindings.push(this.SUBRULE(this.useBinding));
      this.settle();
    });
    return {
      kind: 'Use',
      path,
      prefix: prefix ?? null,
      prevails: prevails ?? null,
      bindings: bindings.filter((binding) => binding !== null),
      span: this.span(start),
    };
  });

  private readonly precedence: ParserMethod<[], Use['prevails']> = this.RULE(
    'precedence',
    (): Use['prevails'] =>
      this.choose<Use['prevails']>({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(K.which);
              return this.taken('the other', this.CONSUME(K.prevails));
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.over);
              this.CONSUME2(K.which);
              this.CONSUME(K.this);
              return this.taken('this', this.CONSUME2(K.prevails));
            },
          },
        ],
        ERR_MSG: PRECEDENCE,
      }) ?? null,
  );

  private readonly useBinding: ParserMethod<[], UseBinding | null> = this.RULE(
    'useBinding',
    (): UseBinding | null => {
      const start = this.start();
      this.CONSUME(K.with);
      const name = this.toName(this.CONSUME(T.Name));
      this.CONSUME(K.is);
      const value = this.SUBRULE(this.expression);
      return name && { kind: 'UseBinding', name, value, span: this.span(start) };
    },
  );
}
