/** How `terms check` can print what it finds. */
export const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;

/** How `terms explain` can print a derivation. */
export const EXPLAIN_FORMATS = ['text', 'markdown', 'html', 'json'] as const;

/** How `terms deadlines` can print a docket: for people, for programs, for their calendars. */
export const DEADLINES_FORMATS = ['table', 'json', 'ics'] as const;

/** How `terms readings` can print what readings come to. */
export const READINGS_FORMATS = ['text', 'markdown', 'json'] as const;

/** In which forms `terms certificate` writes a document. */
export const CERTIFICATE_FORMATS = ['markdown', 'html', 'pdf', 'docx'] as const;

/** How `terms diff` can print what changed. */
export const DIFF_FORMATS = ['text', 'markdown', 'json'] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];

export type DeadlinesFormat = (typeof DEADLINES_FORMATS)[number];

export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];

export type ReadingsFormat = (typeof READINGS_FORMATS)[number];

export type CertificateFormat = (typeof CERTIFICATE_FORMATS)[number];

export type DiffFormat = (typeof DIFF_FORMATS)[number];
