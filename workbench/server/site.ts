import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type OutgoingHttpHeaders, type Server } from "node:http";
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

/** Where the pane's office.js stands, and what it asks for beside itself. */
const OFFICE = "/office-js";

/** office.js asks for Microsoft's telemetry; there is none here, and nothing is to be reported. */
const TELEMETRY = "telemetry/oteljs_agave.js";

interface Answer {
  readonly type: string;
  readonly content: string | Buffer;
  readonly headers?: OutgoingHttpHeaders;
}

const MADE: Readonly<Record<string, Answer>> = {
  [`${OFFICE}/${TRUST_PATH}`]: {
    type: TYPES[".html"]!,
    content: TRUST_PAGE,
    headers: { "content-security-policy": onlyItsScript(TRUST_PAGE) },
  },
  [`${OFFICE}/${TELEMETRY}`]: { type: TYPES[".js"]!, content: "" },
};

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
    response
      .writeHead(200, { ...HEADERS, "content-type": answer.type, ...answer.headers })
      .end(answer.content);
  });
}

function answerTo(path: string | null, folders: readonly string[]): Answer | null {
  if (path === null) return null;
  const made = Object.hasOwn(MADE, path) ? MADE[path] : undefined;
  if (made) return made;
  const file = folders.map((folder) => join(folder, path)).find(isFile);
  if (file === undefined) return null;
  return { type: TYPES[extname(file)] ?? "application/octet-stream", content: readFileSync(file) };
}

/** A policy under which a page of one script runs that and does nothing else. */
function onlyItsScript(page: string): string {
  const script = /<script>([^<]*)<\/script>/.exec(page)![1]!;
  const hash = createHash("sha256").update(script).digest("base64");
  return `default-src 'none'; script-src 'sha256-${hash}'; frame-ancestors 'self'`;
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
