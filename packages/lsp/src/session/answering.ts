import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { failureOf, type Session } from './session.ts';
import type { Answer } from './feature.ts';
import { partOf } from './part-of.ts';

interface Question<Params, Result> {
  readonly session: Session;
  readonly method: string;
  readonly answer: Answer<Params, Result>;
}

/**
 * Makes an answer fit for a client. One that was called off or has become about an older text is
 * refused as the protocol says; one that fails is `null`, with a line in the log: a mistake of ours in
 * one request must not take the others away.
 */
export function answering<Params, Result>({
  session,
  method,
  answer,
}: Question<Params, Result>): (params: Params, token: CancellationToken) => Promise<unknown> {
  return async (params, token) => {
    if (token.isCancellationRequested) return calledOff();
    session.publisher.asked();
    const path = pathIn(session, params);
    const version = path === null ? null : session.documents.versionOf(path);
    try {
      const result = await answer(session, params, token);
      if (token.isCancellationRequested) return calledOff();
      if (path !== null && session.documents.versionOf(path) !== version) return overtaken();
      return result;
    } catch (error) {
      if (error instanceof ResponseError) return error;
      session.log(failureOf(`Answering ${method}`, error));
      return null;
    }
  };
}

function calledOff(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was called off.');
}

/** What is refused as it is about an older text. */
export function overtaken(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since.');
}

/** The document that a request is about. */
function pathIn(session: Session, params: unknown): string | null {
  const uri = textIn(partOf(params, 'textDocument'), 'uri') ?? textIn(params, 'uri');
  return uri === null ? null : session.addresses.pathOf(uri);
}

function textIn(whole: unknown, name: string): string | null {
  const part = partOf(whole, name);
  return typeof part === 'string' ? part : null;
}
