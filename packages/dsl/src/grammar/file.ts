import type { IToken, ParserMethod } from 'chevrotain';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { notYetRead } from '../diagnostics/not-yet-read.ts';
import { outsideSection } from '../diagnostics/outside-section.ts';
import { K, T } from '../tokens/token-types.ts';
import type {
  Calendar,
  Clause,
  Contract,
  Declaration,
  Expression,
  Name,
  Party,
  Quote,
  Section,
  Setting,
  ShareClass,
} from '../tree/index.ts';
import { DECLARATIONS, HEADING } from './declaration-starters.ts';
import { describeToken } from './describe-token.ts';
import { ScenarioValues } from './scenario-values.ts';

/** What a calendar's days are taken from. */
interface CalendarDays {
  readonly base: Name | null;
  readonly condition: Expression | null;
}

/** The whole file: its sections and what stands in them. */
export class FileGrammar extends ScenarioValues {
  constructor() {
    super();
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
    this.report(outsideSection.at(this.spanOf(token), { found }));
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

  private readonly setting: ParserMethod<[], Setting | null> = this.RULE(
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

  /** `deadlines in days roll to the next Business Day`, or `do not roll`. */
  private readonly deadlines: ParserMethod<[], Setting> = this.RULE('deadlines', (): Setting => {
    const start = this.start();
    this.CONSUME(K.deadlines);
    this.CONSUME(K.in);
    this.CONSUME(K.days);
    const rollsTo = this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.do);
            this.CONSUME(K.not);
            return this.taken(null, this.CONSUME(K.roll));
          },
        },
        {
          ALT: () => {
            this.CONSUME2(K.roll);
            this.CONSUME(K.to);
            this.CONSUME(K.the);
            this.CONSUME(K.next);
            return this.toName(this.CONSUME(T.Name));
          },
        },
      ],
      ERR_MSG: '`roll to the next` day of a calendar, or `do not roll`',
    });
    return { kind: 'DeadlinesSetting', rollsTo: rollsTo ?? null, span: this.span(start) };
  });

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
    { ALT: () => this.SUBRULE(this.event) },
    { ALT: () => this.SUBRULE(this.upon) },
    { ALT: () => this.SUBRULE(this.noAdjustment) },
    { ALT: () => this.SUBRULE(this.ambiguous) },
    { ALT: () => this.SUBRULE(this.unresolved) },
    { ALT: () => this.SUBRULE(this.notComputableSection) },
    { ALT: () => this.SUBRULE(this.check) },
    { ALT: () => this.later(this.CONSUME(K.accrual)) },
    { ALT: () => this.later(this.CONSUME(K.covenant)) },
    { ALT: () => this.later(this.CONSUME(K.obligation)) },
    { ALT: () => this.later(this.CONSUME(K.right)) },
    { ALT: () => this.later(this.CONSUME(K.schedule)) },
    { ALT: () => this.later(this.CONSUME(K.table)) },
    { ALT: () => this.later(this.CONSUME(K.use)) },
  ];

  /** A declaration of a later version: said once, and passed over as a whole. */
  private later(token: IToken): null {
    if (this.RECORDING_PHASE) return null;
    this.report(notYetRead.at(this.spanOf(token), { word: token.image }));
    this.failures += 1;
    this.skipTo(DECLARATIONS);
    return null;
  }

  private quote(token: IToken): Quote {
    const text = (token.payload as string | null) ?? '';
    return { kind: 'Quote', text, span: this.spanOf(token) };
  }

  private readonly calendar: ParserMethod<[], Calendar | null> = this.RULE(
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

  private readonly daysOnWhich: ParserMethod<[], CalendarDays> =
    this.RULE('daysOnWhich', (): CalendarDays => {
      this.CONSUME(K.is);
      this.CONSUME(K.the);
      this.CONSUME(K.days);
      this.CONSUME(K.of);
      const base = this.toName(this.CONSUME(T.Name));
      this.CONSUME(K.on);
      this.CONSUME(K.which);
      const condition = this.SUBRULE(this.expression);
      return { base, condition };
    });

  private readonly party: ParserMethod<[], Party | null> = this.RULE('party', (): Party | null => {
    const start = this.start();
    this.CONSUME(K.party);
    const name = this.toName(this.CONSUME(T.Name));
    const text = this.OPTION(() => {
      this.CONSUME(K.is);
      return this.CONSUME(T.Text);
    });
    const legalName = text === undefined ? null : this.toText(text);
    return name && { kind: 'Party', name, legalName, span: this.span(start) };
  });

  private readonly shareClass: ParserMethod<[], ShareClass | null> = this.RULE(
    'shareClass',
    (): ShareClass | null => {
      const start = this.start();
      this.CONSUME(T.ShareClass);
      const name = this.toName(this.CONSUME(T.Name));
      return name && { kind: 'ShareClass', name, span: this.span(start) };
    },
  );
}

function keep<Node>(nodes: Node[], node: Node | null): void {
  if (node !== null) nodes.push(node);
}

