import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createServer, type ProxyOptions, type ViteDevServer } from 'vite';
import { buildIfNeeded, pageConfig } from './build.ts';
import { addressIn } from './host.ts';
import { inRoot, root } from './paths.ts';
import { ended } from './run-child.ts';

/**
 * `npm run dev -- [the host's arguments]`: the built browser host, and before it Vite's development server, which
 * serves the page from its sources and passes the page's two addresses on. Only here does the page run without its
 * content security policy, which hot reload cannot obey; no test runs against it. A change in `electron/` needs a
 * new start.
 */
export async function run(args: readonly string[]): Promise<number> {
  await buildIfNeeded();
  const given = args.length > 0 ? args : ['--sample'];
  const child = spawn(process.execPath, [inRoot('out/browser/index.cjs'), ...given], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  let server: Promise<ViteDevServer> | undefined;
  createInterface(child.stdout).on('line', (line) => {
    const address = addressIn(`${line}\n`);
    if (address === undefined) return console.log(line);
    server ??= servePage(new URL(address).origin);
    void server.then((page) => console.log(line.replace(new URL(address).origin, originOf(page))));
  });
  const code = await ended(child, 'the browser host');
  await (await server)?.close();
  return code;
}

async function servePage(host: string): Promise<ViteDevServer> {
  const server: ViteDevServer = await createServer({
    ...pageConfig(),
    server: {
      host: '127.0.0.1',
      fs: { allow: [root] },
      proxy: {
        '/session': passedOn(host, () => originOf(server)),
        '/socket': { ...passedOn(host, () => originOf(server)), ws: true },
      },
    },
  });
  return server.listen();
}

function originOf(server: ViteDevServer): string {
  return `http://127.0.0.1:${server.config.server.port}`;
}

/**
 * The host compares Host and Origin exactly, so it has to see its own. Only our page's Origin is put in its place:
 * that of another site stays as it is, and is refused.
 */
function passedOn(host: string, ours: () => string): ProxyOptions {
  return {
    target: host,
    changeOrigin: true,
    configure(proxy) {
      proxy.on('proxyReq', (request, { headers }) => {
        if (headers.origin === ours()) request.setHeader('origin', host);
      });
      proxy.on('proxyReqWs', (request, { headers }) => {
        if (headers.origin === ours()) request.setHeader('origin', host);
      });
    },
  };
}
