import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves files by HTTP, from any byte on, and counts how often each was asked for. */
export class FileServer {
  readonly asked: string[] = [];

  private constructor(private readonly server: Server) {}

  static async of(files: Readonly<Record<string, Buffer>>): Promise<FileServer> {
    const server = createServer((request, response) => {
      const name = (request.url ?? '').slice(1);
      const file = files[name];
      served.asked.push(name);
      if (!file) {
        response.writeHead(404).end();
        return;
      }
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      response.writeHead(from > 0 ? 206 : 200, {
        etag: `"${name}"`,
        'accept-ranges': 'bytes',
        'content-length': file.length - from,
        ...(from > 0 && { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` }),
      });
      response.end(file.subarray(from));
    });
    const served = new FileServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return served;
  }

  url(name: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${name}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
