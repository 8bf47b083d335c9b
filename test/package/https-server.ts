import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import type { Files } from "./packed";

const TYPES: Readonly<Partial<Record<string, string>>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".png": "image/png",
};

export interface HttpsServer {
  /** "https://127.0.0.1:PORT" */
  readonly url: string;
  /** Serves these under a folder: "/kenzan/". */
  readonly put: (place: string, files: Files) => void;
  /** Paths that were asked for and are not there. */
  readonly missing: readonly string[];
  readonly close: () => void;
}

/** An https server of an office as far as it matters: it gives files. For this machine alone, with a certificate of its own. */
export async function startHttpsServer(): Promise<HttpsServer> {
  const places = new Map<string, Files>();
  const missing: string[] = [];
  const server: Server = createServer(await certificate(), (request, response) => {
    const path = new URL(request.url ?? "/", "https://localhost").pathname;
    const [place, files] = [...places].find(([each]) => path.startsWith(each)) ?? ["/", {}];
    const name = path.slice(place.length) || "index.html";
    const file = files[name];
    if (!file) {
      missing.push(path);
      response.writeHead(404).end();
    } else {
      response.setHeader("content-type", TYPES[extname(name)] ?? "application/octet-stream");
      response.end(file);
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    put: (place, files) => void places.set(place, files),
    missing,
    close: () => void server.close(),
  };
}

/** Nobody but this test trusts it; it is gone once it is read. */
async function certificate(): Promise<{ readonly cert: Buffer; readonly key: Buffer }> {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  try {
    await generateCertificates(ca, cert, key, 2, ["127.0.0.1"]);
    return { cert: readFileSync(cert!), key: readFileSync(key!) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
