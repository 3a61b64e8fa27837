import { coverageSteps, explainAt } from '@termsheet/ide';
import { coverageRequest, explainRequest } from '../protocol/scenarios.ts';
import { feature, on } from '../session/feature.ts';
import { letMessagesIn } from '../session/let-messages-in.ts';

/** Pages to be read beside a text: how a number came about, and what is covered. */
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
);
