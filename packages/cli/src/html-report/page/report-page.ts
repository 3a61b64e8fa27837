import { createHash } from 'node:crypto';
import { Html, markup } from '../html.ts';
import type { ReportSection } from '../report-context.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';

/** What stands at the head of a report. */
export interface PageHead {
  readonly contract: string;
  readonly scenario: string;
  readonly day: string;
  /** What the figures rest on: each named, such as the hash of the source. */
  readonly about: readonly { readonly name: string; readonly value: string }[];
}

/** Put in as they are: their hashes stand in the policy of the page. */
const STYLE = new Html(`<style>${PAGE_STYLE}</style>`);
const SCRIPT = new Html(`<script>${PAGE_SCRIPT}</script>`);

/** A report as one page, which asks for nothing beyond itself. */
export function reportPage(head: PageHead, sections: readonly ReportSection[]): string {
  const { contract, scenario, day } = head;
  const about = head.about.map(
    ({ name, value }) =>
      markup`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div> `,
  );
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy()}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${contract}: ${scenario}, ${day}</title>
        ${STYLE}
      </head>
      <body>
        <a class="skip" href="#main">To the report</a>
        <div class="page">
          <nav id="contents" aria-label="Contents">
            <details open>
              <summary>Contents</summary>
              <ol>
                ${sections.map(contentsEntry)}
              </ol>
            </details>
          </nav>
          <main id="main">
            <header class="top">
              <p class="kind">Report on the terms</p>
              <h1>${contract}</h1>
              <dl>${about}</dl>
            </header>
            ${sections.map(sectionPart)}
            <footer class="end">
              <p>
                Made by <code>terms report</code> from the files named above and from nothing else:
                the same files give the same page.
              </p>
            </footer>
          </main>
        </div>
        <dialog id="panel" aria-label="How a figure came about">
          <header>
            <span>How it came about</span><button class="close" type="button">Close</button>
          </header>
          <div class="panel-body"></div>
        </dialog>
        ${SCRIPT}
      </body>
    </html> `;
  return page.text;
}

function contentsEntry({ id, title, entries }: ReportSection): Html {
  const below = entries.map((entry) => markup`<li><a href="#${entry.id}">${entry.title}</a></li>`);
  return markup`<li>
    <a href="#${id}">${title}</a>${
      below.length === 0
        ? null
        : markup`<ol>
            ${below}
          </ol>`
    }
  </li> `;
}

function sectionPart({ id, title, body }: ReportSection): Html {
  return markup`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section> `;
}

/** Nothing is loaded from anywhere, and of scripts and styles only those of this page run. */
function policy(): string {
  return `default-src 'none'; style-src '${hashOf(PAGE_STYLE)}'; script-src '${hashOf(PAGE_SCRIPT)}'; base-uri 'none'; form-action 'none'`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
