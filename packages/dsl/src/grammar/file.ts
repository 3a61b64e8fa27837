import type { IToken, ParserMethod } from 'chevrotain';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { outsideSection } from '../diagnostics/outside-section.ts';
import { K, T } from '../tokens/token-types.ts';
import type {
  Calendar,
  Clause,
  Contract,
  Declaration,
  Party,
  Quote,
  Section,
  Setting,
  ShareClass,
} from '../tree/index.ts';
import { DECLARATIONS, HEADING } from './declaration-starters.ts';
import { describeToken } from './describe-token.ts';
import type { Trust } from './recovery.ts';
import { Uses } from './uses.ts';

/** The whole file: its sections and what stands in them. */
export class FileGrammar extends Uses {
  constructor(trust: Trust = 'proved') {
    super(trust);
    this.performSelfAnalysis();
  }

  /** Reads the sections of a file; what is wrong is added to the diagnostics. */
  read(tokens: IToken[], diagnostics: Diagnostic[]): Section[] {
    this.begin(tokens, diagnostics);
    return this.file();
  }

  private readonly file: ParserMethod<[], Section[]> = this.RULE('file', (): Section[] => {
    const sections: Section[] = [];
    let homeless = false;
    this.settleIn(HEADING);
    this.MANY(() => {
      const token = this.peek(1);
      const section = this.choose<Section | null>([
        { ALT: () => this.SUBRULE(this.contract) },
        { ALT: () => this.SUBRULE(this.clause) },
        { ALT: () => this.SUBRULE(this.scenario) },
        { ALT: () => this.SUBRULE(this.use) },
        { ALT: () => this.SUBRULE(this.homeless) },
      ]);
      if (section) sections.push(section);
      else if (!homeless) this.reportHomeless(token);
      // One message for a run of lines under no section: one line above them is what is missing.
      homeless = !section;
      this.settleIn(HEADING);
    });
    return sections;
  });

  /** A declaration or setting under no section, which is left out. */
  private readonly homeless: ParserMethod<[], null> = this.RULE('homeless', (): null => {
    this.beginDeclaration();
    this.choose<unknown>([
      { ALT: () => this.SUBRULE(this.declaration) },
      { ALT: () => this.SUBRULE(this.setting) },
    ]);
    return null;
  });

  private reportHomeless(token: IToken): void {
    const found = token.tokenType === T.Quote ? 'The quote' : describeToken(token);
    const section = DECLARATIONS.has(token.tokenType) ? 'clause' : 'contract';
    this.report(outsideSection.at(this.spanOf(token), { found, section }));
  }

  private readonly contract: ParserMethod<[], Contract> = this.RULE('contract', (): Contract => {
    const start = this.start();
    this.beginDeclaration();
    this.CONSUME(K.contract);
    const title = this.toText(this.CONSUME(T.Text));
    this.settleIn(HEADING);
    const settings: Setting[] = [];
    const declarations: (Calendar | Party | ShareClass)[] = [];
    let homeless = false;
    this.MANY(() => {
      this.beginDeclaration();
      this.OR([
        { ALT: () => keep(settings, this.SUBRULE(this.setting)) },
        { ALT: () => (homeless = this.headed(declarations, homeless)) },
      ]);
      this.settleIn(HEADING);
    });
    return { kind: 'Contract', title, settings, declarations, span: this.span(start) };
  });

  /**
   * A declaration in the heading: parties, share classes and calendars may stand there. Tells
   * whether another kind is reported by now.
   */
  private headed(kept: (Calendar | Party | ShareClass)[], homeless: boolean): boolean {
    const token = this.peek(1);
    const before = this.failures;
    const node = this.SUBRULE(this.declaration);
    if (this.RECORDING_PHASE || node === null) return homeless;
    if (node.kind === 'Calendar' || node.kind === 'Party' || node.kind === 'ShareClass') {
      kept.push(node);
      return homeless;
    }
    // One message for all: most likely the one line above them is missing.
    if (!homeless && this.failures === before) this.reportHomeless(token);
    return true;
  }

  private readonly clause: ParserMethod<[], Clause> = this.RULE('clause', (): Clause => {
    const start = this.start();
    this.beginDeclaration();
    this.CONSUME(K.clause);
    const reference = this.toReference(this.CONSUME(T.SectionReference));
    const text = this.OPTION(() => this.CONSUME(T.Text));
    const title = text === undefined ? null : this.toText(text);
    this.settleIn(DECLARATIONS);
    const declarations: Declaration[] = [];
    this.MANY(() => {
      this.beginDeclaration();
      keep(declarations, this.SUBRULE(this.declaration));
      this.settleIn(DECLARATIONS);
    });
    return { kind: 'Clause', reference, title, declarations, span: this.span(start) };
  });

  private readonly declaration: ParserMethod<[], Declaration | null> = this.RULE(
    'declaration',
    (): Declaration | null => this.OR(this.declarationRules) ?? null,
  );

  private readonly declarationRules: { ALT: () => Declaration | null }[] = [
    { ALT: () => this.quote(this.CONSUME(T.Quote)) },
    { ALT: () => this.SUBRULE(this.calendar) },
    { ALT: () => this.SUBRULE(this.party) },
    { ALT: () => this.SUBRULE(this.shareClass) },
    { ALT: () => this.SUBRULE(this.blank) },
    { ALT: () => this.SUBRULE(this.fact) },
    { ALT: () => this.SUBRULE(this.definition) },
    { ALT: () => this.SUBRULE(this.accrual) },
    { ALT: () => this.SUBRULE(this.event) },
    { ALT: () => this.SUBRULE(this.schedule) },
    { ALT: () => this.SUBRULE(this.upon) },
    { ALT: () => this.SUBRULE(this.noAdjustment) },
    { ALT: () => this.SUBRULE(this.obligation) },
    { ALT: () => this.SUBRULE(this.right) },
    { ALT: () => this.SUBRULE(this.covenant) },
    { ALT: () => this.SUBRULE(this.ambiguous) },
    { ALT: () => this.SUBRULE(this.unresolved) },
    { ALT: () => this.SUBRULE(this.notComputableSection) },
    { ALT: () => this.SUBRULE(this.check) },
    { ALT: () => this.SUBRULE(this.solvedTogether) },
    { ALT: () => this.SUBRULE(this.table) },
  ];

  private quote(token: IToken): Quote {
    const text = (token.payload as string | null) ?? '';
    return { kind: 'Quote', text, span: this.spanOf(token) };
  }
}

function keep<Node>(nodes: Node[], node: Node | null): void {
  if (node !== null) nodes.push(node);
}
