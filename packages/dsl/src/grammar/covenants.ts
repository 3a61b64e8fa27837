import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { Covenant } from '../tree/index.ts';
import { Duties } from './duties.ts';

/** What must hold. */
export abstract class Covenants extends Duties {
  /** `covenant X: C [while W]`. */
  protected readonly covenant: ParserMethod<[], Covenant | null> = this.RULE(
    'covenant',
    (): Covenant | null => {
      const start = this.start();
      this.CONSUME(K.covenant);
      const name = this.toName(this.CONSUME(T.Name));
      this.CONSUME(T.Colon);
      const condition = this.SUBRULE(this.expression);
      const bound = this.OPTION(() => this.SUBRULE(this.while)) ?? null;
      if (name === null) return null;
      return { kind: 'Covenant', name, condition, while: bound, span: this.span(start) };
    },
  );
}
