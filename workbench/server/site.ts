import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Readonly<Partial<Record<string, string>>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * What every answer is held to; the pages say more about themselves (their meta elements, and both hold). Styles may stand
 * in the pane because Fluent UI writes its rules there; scripts may not.
 */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
};

/** The names by which this machine calls itself; a page of another site that leads here by a name of its own gets nothing. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?$/i;

interface Answer {
  readonly type: string;
  readonly content: Buffer;
}

/** Serves the files of some folders to this machine, the first that has a file; "/" is index.html. Nothing is ever written. */
export function siteOf(folders: readonly string[]): Server {
  return createServer(({ headers, method, url }, response) => {
    if (!OWN_HOST.test(headers.host ?? "")) {
      response.writeHead(421, HEADERS).end();
      return;
    }
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { ...HEADERS, allow: "GET, HEAD" }).end();
      return;
    }
    const answer = answerTo(pathOf(url ?? "/"), folders);
    if (!answer) {
      response.writeHead(404, HEADERS).end();
      return;
    }
    response.writeHead(200, { ...HEADERS, "content-type": answer.type }).end(answer.content);
  });
}

function answerTo(path: string | null, folders: readonly string[]): Answer | null {
  if (path === null) return null;
  const file = folders.map((folder) => join(folder, path)).find(isFile);
  if (file === undefined) return null;
  return { type: TYPES[extname(file)] ?? "application/octet-stream", content: readFileSync(file) };
}

/** The path inside a folder; null where it leads out of it, or is none. */
function pathOf(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
    if (path.split(sep).includes("..") || path.includes("\0")) return null;
    return path.endsWith(sep) ? join(path, "index.html") : path;
  } catch {
    return null;
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
