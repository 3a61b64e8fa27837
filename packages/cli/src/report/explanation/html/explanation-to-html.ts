import { type Explanation, makeOutline } from '@termsheet/compiler';
import { escapeHtml } from './escape-html.ts';
import { explanationFragment } from './explanation-fragment.ts';
import { EXPLANATION_STYLE } from './explanation-style.ts';

/** Plain enough for a court file: no script, nothing loaded, black on white in print. */
const STYLE = `
body { font: 16px/1.5 Georgia, "Times New Roman", serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
h1 { font-size: 1.6rem; margin-bottom: 0; }
h2 { font-size: 1.15rem; margin-bottom: 0.25rem; }
@media print { body { margin: 0; max-width: none; } }
`;

/** An explanation as one page that needs nothing else. */
export function explanationToHtml(explanation: Explanation, depth: number): string {
  const outline = makeOutline(explanation, depth);
  const { term, argument } = outline;
  const asked = argument === null ? '' : ` for ${argument.name} = ${argument.shown}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${term}${asked}`)}</title>
<style>${STYLE}${EXPLANATION_STYLE}</style>
</head>
<body>
<main>
${explanationFragment(outline, { idPrefix: 'explained', headingLevel: 1, opensAll: 'by a box' })}
</main>
</body>
</html>
`;
}
