import { coverageOf, explainAt } from '@termsheet/ide';
import { coverageRequest, explainRequest } from '../protocol/scenarios.ts';
import { feature, on } from '../session/feature.ts';

/** Pages to be read beside a text: how a number came about, and what is covered. */
export const explain = feature(
  {},
  on(explainRequest, ({ addresses, documents, workspace }, { uri, position }) => {
    const path = addresses.pathOf(uri);
    return explainAt(workspace, { path, offset: documents.offsetAt(path, position) });
  }),
  on(coverageRequest, ({ addresses, workspace }, { uri }) =>
    coverageOf(workspace, addresses.pathOf(uri)),
  ),
);
