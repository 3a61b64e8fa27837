import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ProtocolRequestType,
  ServerCapabilities,
} from 'vscode-languageserver';
import { answering } from './answering.ts';
import type { Session } from './session.ts';

/** Something that the server can be asked, with what `initialize` says of it. */
export interface Feature {
  /** What a client is told; nothing where it cannot make use of it. */
  readonly capability: (client: ClientCapabilities) => ServerCapabilities;
  readonly requests: readonly Request[];
}

/** One request of a feature, ready to be listened to. */
export interface Request {
  readonly method: string;
  readonly listen: (connection: Connection, session: Session) => void;
}

/**
 * How a request is answered: with `null` where there is nothing to say. What takes long looks at the
 * token between its steps, whether it was called off.
 */
export type Answer<Params, Result> = (
  session: Session,
  params: Params,
  token: CancellationToken,
) => Result | null | Promise<Result | null>;

/** A request of the protocol and its answer. */
export function on<Params, Result, Partial, Failure, Options>(
  type: ProtocolRequestType<Params, Result, Partial, Failure, Options>,
  answer: Answer<Params, NoInfer<Result>>,
): Request {
  const { method } = type;
  return {
    method,
    listen: (connection, session) => {
      connection.onRequest<unknown, void>(method, answering({ session, method, answer }));
    },
  };
}

/** A feature that every client is told of alike. */
export function feature(capability: ServerCapabilities, ...requests: readonly Request[]): Feature {
  return { capability: () => capability, requests };
}
