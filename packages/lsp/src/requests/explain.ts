import { coverageSteps, docsPage, explainAt } from '@termsheet/ide';
import { coverageRequest, explainRequest, pageRequest } from '../protocol/scenarios.ts';
import { feature, on } from '../session/feature.ts';
import { letMessagesIn } from '../session/let-messages-in.ts';

/** Pages to be read beside a text: how a number came about, what is covered, what a link leads to. */
export const explain = feature(
  {},
  on(explainRequest, ({ addresses, documents, workspace }, { uri, position }) => {
    const path = addresses.pathOf(uri);
    return explainAt(workspace, { path, offset: documents.offsetAt(path, position) });
  }),
  on(coverageRequest, async ({ addresses, documents, workspace }, { uri }, token) => {
    const path = addresses.pathOf(uri);
    const version = documents.versionOf(path);
    const steps = coverageSteps(workspace, path);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await letMessagesIn();
      if (token.isCancellationRequested || documents.versionOf(path) !== version) return null;
    }
  }),
  on(pageRequest, (_session, { uri }) => docsPage(uri)),
);
