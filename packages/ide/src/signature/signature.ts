/** One part of a phrase that the writer fills in. */
export interface SignatureParameter {
  /** Where it stands in the label. */
  readonly start: number;
  readonly end: number;
  /** What it is; null where its name says enough. */
  readonly detail: string | null;
}

/** How a phrase or a Term goes on, with the part that is being written. */
export interface Signature {
  readonly label: string;
  readonly parameters: readonly SignatureParameter[];
  /** The index of the part that is being written. */
  readonly active: number;
  /** In Markdown; null where there is nothing to add. */
  readonly documentation: string | null;
}

/** A part of a label: words as they are written, or what is filled in. */
export type SignaturePart = string | { readonly name: string; readonly detail: string | null };

/** Joins parts into a label that knows where its parameters stand. */
export function toSignature(
  parts: readonly SignaturePart[],
  active: number,
  documentation: string | null = null,
): Signature {
  let label = '';
  const parameters: SignatureParameter[] = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      label += part;
      continue;
    }
    const start = label.length;
    label += part.name;
    parameters.push({ start, end: label.length, detail: part.detail });
  }
  return { label, parameters, active, documentation };
}
