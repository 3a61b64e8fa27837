import {
  type ConnectionStrategy,
  LSPErrorCodes,
  Message,
  type ResponseMessage,
} from 'vscode-languageserver';

/** A request that is called off before it was begun is not begun. */
export const connectionStrategy: ConnectionStrategy = {
  cancelUndispatched: (message): ResponseMessage | undefined =>
    Message.isRequest(message)
      ? {
          jsonrpc: '2.0',
          id: message.id,
          error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was called off.' },
        }
      : undefined,
};
