import { type DiagnosticPage, diagnosticPages, nearestName } from '@termsheet/compiler';
import { templatePages } from '@termsheet/compiler/certificate';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { layOutTable } from '../report/layout/lay-out-table.ts';
import { pageToText } from '../report/pages/page-to-text.ts';

/** `terms explain-diagnostic`: the page of one kind of finding, or without a code the list of all. */
export function explainDiagnostic(host: Host, code: string | null): ExitCode {
  const { output } = host;
  const pages = [...diagnosticPages(), ...templatePages()].toSorted((left, right) =>
    left.code < right.code ? -1 : 1,
  );
  if (code === null) {
    printText(output, listPages(pages, output.width));
    return EXIT.fine;
  }
  const page = pages.find((each) => each.code === code);
  if (page === undefined) {
    const nearest = nearestName(
      code,
      pages.map((each) => each.code),
    );
    const advice =
      nearest === null ? '`terms explain-diagnostic` lists them.' : `Did you mean ${nearest}?`;
    throw new Refusal(`There is no finding with the code ${showControls(code)}. ${advice}`);
  }
  printText(output, pageToText(page, output.style));
  return EXIT.fine;
}

function listPages(pages: readonly DiagnosticPage[], width: number): string {
  const rows = pages.map((page) => [page.code, page.severity, page.found()?.message ?? '']);
  return `${layOutTable(rows, width).join('\n')}\n`;
}
