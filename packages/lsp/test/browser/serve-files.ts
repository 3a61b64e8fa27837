import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of a few files on this machine, by their paths. */
export interface FileServer {
  readonly address: string;
  readonly close: () => void;
}

/** Serves files whose names tell what they are. */
export async function serveFiles(files: Readonly<Record<string, string>>): Promise<FileServer> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files[url];
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type });
    response.end(file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
