// A plain static file server for dist/, in a sub-folder, as a static host would be: no fallback page, no
// special headers. usage: node serve.mjs [--port 8090] [--folder /some/sub/folder/] [--dist ../../dist]
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    folder: { type: 'string', default: '/some/sub/folder/' },
    dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
  },
});

/** The file for a request, or null. */
function find(path) {
  if (!path.startsWith(values.folder)) return null;
  const inside = normalize(path.slice(values.folder.length));
  if (inside.startsWith('..')) return null;
  const file = join(values.dist, inside);
  const info = statSync(file, { throwIfNoEntry: false });
  if (info?.isDirectory()) return find(`${path.replace(/\/$/, '')}/index.html`);
  return info ? file : null;
}

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
  const file = find(path);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(`there is no ${path}\n`);
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  createReadStream(file).pipe(response);
});

server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(`dist/ is at http://127.0.0.1:${values.port}${values.folder}`);
});
