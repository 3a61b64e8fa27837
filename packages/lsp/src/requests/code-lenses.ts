import {
  type CodeLens as Lens,
  codeLenses as lensesOf,
  type LensAction,
  resolveCodeLens,
} from '@termsheet/ide';
import {
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  type Command,
} from 'vscode-languageserver';
import { toLocation } from '../convert/to-places.ts';
import type { ReferencesToShow } from '../protocol/requests.ts';
import { feature, on } from '../session/feature.ts';
import type { Session } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';

/** What stands above lines: how scenarios come out, uses, prices before and after. */
export const codeLenses = feature(
  { codeLensProvider: { resolveProvider: true } },
  on(CodeLensRequest.type, (session, { textDocument }) => {
    const path = session.addresses.pathOf(textDocument.uri);
    return lensesOf(session.workspace, path)
      .filter(({ kind }) => isShown(kind, session.settings))
      .map((lens) => toLens(session, lens));
  }),
  on(CodeLensResolveRequest.type, (session, lens) => {
    const { version, lens: asked } = lens.data as LensData;
    const isOfOlderText = session.documents.versionOf(asked.path) !== version;
    if (isOfOlderText) return { range: lens.range, command: { title: '', command: '' } };
    const { title, action } = resolveCodeLens(session.workspace, asked, now);
    return { range: lens.range, command: toCommand(session, title ?? '', action) };
  }),
);

/** What a lens without a title is resolved by; clients send it back as it is. */
interface LensData {
  readonly lens: Lens;
  /** Of the text that the lens was found in. */
  readonly version: number | null;
}

function toLens(session: Session, lens: Lens): CodeLens {
  const { path, span, title, action } = lens;
  const range = session.documents.rangeOf(path, span);
  if (title !== null) return { range, command: toCommand(session, title, action) };
  const data: LensData = { lens, version: session.documents.versionOf(path) };
  return { range, data };
}

/** The client knows what these commands show; a title without a command only tells. */
function toCommand(session: Session, title: string, action: LensAction | null): Command {
  const { addresses, documents } = session;
  switch (action?.do) {
    case undefined:
      return { title, command: '' };
    case 'choose scenario':
      return command(title, 'chooseScenario', { uri: addresses.uriOf(action.path) });
    case 'show coverage':
      return command(title, 'showCoverage', { uri: addresses.uriOf(action.path) });
    case 'run scenario': {
      const { path, title: name } = action.scenario;
      return command(title, 'runScenario', { uri: addresses.uriOf(path), name });
    }
    case 'explain': {
      const { path, offset } = action.at;
      const position = documents.positionOf(path, offset);
      return command(title, 'explain', { uri: addresses.uriOf(path), position });
    }
    case 'show references': {
      const { path, offset } = action.at;
      const uri = addresses.uriOf(path);
      const position = documents.positionOf(path, offset);
      const uses = action.uses.map((place) => toLocation(session, place));
      const shown: ReferencesToShow = [uri, position, uses];
      return command(title, 'showReferences', ...shown);
    }
  }
}

function command(title: string, name: string, ...given: unknown[]): Command {
  return { title, command: `termsheet.${name}`, arguments: given };
}

const SWITCHES = {
  choose: 'scenarios',
  coverage: 'scenarios',
  scenario: 'scenarios',
  uses: 'uses',
  price: 'prices',
} as const satisfies Record<Lens['kind'], keyof Settings['codeLens']>;

function isShown(kind: Lens['kind'], { codeLens }: Settings): boolean {
  return codeLens[SWITCHES[kind]];
}

function now(): number {
  return performance.now();
}
