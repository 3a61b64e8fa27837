import {
  type ExplanationOutline,
  inputsInWords,
  type InputGroup,
  type OutlineChange,
  type OutlineNode,
} from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';
import { clauseHtml } from './clause-html.ts';
import { escapeHtml } from './escape-html.ts';
import type { FragmentPlace } from './explanation-fragment.ts';
import { stepLink } from './steps-html.ts';
import { workingHtml } from './working-html.ts';

/** What a reader who has a minute must know: the figures that decide, the inputs, the clauses. */
export function summaryHtml(outline: ExplanationOutline, place: FragmentPlace): string {
  const { summary } = outline;
  const { changes, decides, inputs, clauses } = summary;
  const heading = (text: string): string => {
    const level = place.headingLevel + 1;
    return `<h${level}>${text}</h${level}>\n`;
  };
  return [
    decides.length > 0 || changes.length > 0 ? '' : workingHtml(summary.working),
    changes.length === 0 ? '' : changesHtml(changes, place),
    decides.length === 0
      ? ''
      : `${heading('What decides it')}${workingHtml(summary.working)}${decidesHtml(decides, place)}`,
    inputs.length === 0 ? '' : `${heading('What it rests on')}${inputsHtml(inputs)}`,
    clauses.length === 0
      ? ''
      : `${heading('Clauses relied upon')}<p class="explained-clauses">${clauses.map(escapeHtml).join(', ')}</p>\n`,
  ].join('');
}

/** Of a longer history the first change and the last ones decide; all are among the steps. */
const MOST_CHANGES = 12;

function changesHtml(changes: readonly OutlineChange[], place: FragmentPlace): string {
  const left = changes.length - MOST_CHANGES;
  const shown = left > 0 ? [...changes.slice(0, 1), ...changes.slice(left + 1)] : changes;
  const rows = shown.map((change, at) => {
    const { day, cause, clause, from, to, step } = change;
    const number = step === null ? '' : stepLink(step, place);
    const gap =
      left > 0 && at === 1
        ? `<tr><td colspan="6">… ${left} changes between these are among the steps</td></tr>\n`
        : '';
    return `${gap}<tr><td>${formatLongDate(day)}</td><td>${escapeHtml(cause)}</td><td>${clauseHtml(clause)}</td><td>${escapeHtml(from ?? '')}</td><td>${escapeHtml(to)}</td><td>${number}</td></tr>`;
  });
  return `<div class="explained-wide" tabindex="0" role="region" aria-label="Changes"><table>
<caption>The changes that made it</caption>
<thead><tr><th scope="col">On</th><th scope="col">By</th><th scope="col">Clause</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Step</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
`;
}

function decidesHtml(decides: readonly OutlineNode[], place: FragmentPlace): string {
  const items = decides.map(({ label, title, joint, value, remark, clause, sameAs }) => {
    const name = `${label === null ? '' : `${label} `}${title}${joint}`;
    const source = remark === null ? '' : `, ${remark}`;
    const step = sameAs === null ? '' : ` (${stepLink(sameAs, place)})`;
    return `<li>${escapeHtml(name)}<strong>${escapeHtml(value)}</strong>${escapeHtml(source)}${step} ${clauseHtml(clause)}</li>`;
  });
  return `<ul>\n${items.join('\n')}\n</ul>\n`;
}

function inputsHtml(groups: readonly InputGroup[]): string {
  const lists = groups.map((group) => {
    const items = group.inputs.map(
      ({ title, value, source, clause }) =>
        `<li>${escapeHtml(`${title} = `)}<strong>${escapeHtml(value)}</strong>${escapeHtml(source === '' ? '' : `, ${source}`)} ${clauseHtml(clause)}</li>`,
    );
    return `<div><dt>${inputsInWords(group)}</dt><dd><ul>${items.join('')}</ul></dd></div>`;
  });
  return `<dl class="explained-inputs">\n${lists.join('\n')}\n</dl>\n`;
}
