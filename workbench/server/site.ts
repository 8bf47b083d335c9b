import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { TRUST_PAGE, TRUST_PATH } from "../../host/bridges/page";

const TYPES: Readonly<Partial<Record<string, string>>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

const HEADERS = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** office.js asks for Microsoft's telemetry beside itself; there is none here, and nothing is to be reported. */
const TELEMETRY = "oteljs_agave.js";

/** Serves the files of some folders, the first that has a file; "/" is index.html. Nothing is ever written. */
export function siteOf(folders: readonly string[]): Server {
  return createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, HEADERS).end();
      return;
    }
    const path = pathOf(request.url ?? "/");
    if (path?.endsWith(TRUST_PATH)) {
      response.writeHead(200, { ...HEADERS, "content-type": TYPES[".html"]! }).end(TRUST_PAGE);
      return;
    }
    if (path?.endsWith(TELEMETRY)) {
      response.writeHead(200, { ...HEADERS, "content-type": TYPES[".js"]! }).end();
      return;
    }
    const file = path === null ? undefined : folders.map((folder) => join(folder, path)).find(isFile);
    if (file === undefined) {
      response.writeHead(404, HEADERS).end();
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { ...HEADERS, "content-type": type }).end(readFileSync(file));
  });
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
