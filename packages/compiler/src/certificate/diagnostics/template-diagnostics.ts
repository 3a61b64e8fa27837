import { templateBraceOpen } from './template-brace-open.ts';
import { templateHeading } from './template-heading.ts';
import { templateMarkdown } from './template-markdown.ts';
import { templateMisplaced } from './template-misplaced.ts';
import { templateUnknownName } from './template-unknown-name.ts';
import { templateWhen } from './template-when.ts';
import { templateWithoutAdjustment } from './template-without-adjustment.ts';

/** Every kind of finding in the template of a certificate; what stands in an expression is the language's. */
export const templateDiagnostics = [
  templateBraceOpen,
  templateHeading,
  templateMarkdown,
  templateMisplaced,
  templateUnknownName,
  templateWhen,
  templateWithoutAdjustment,
] as const;
