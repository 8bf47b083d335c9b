import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";

const TYPES: Readonly<Partial<Record<string, string>>> = {
  ".js": "text/javascript",
  ".html": "text/html; charset=utf-8",
  ".png": "image/png",
};

const HOST_PAGE =
  '<!doctype html><meta charset="utf-8"><title>host</title><style>body{margin:0}iframe{display:block;border:0;width:100vw;height:100vh}</style><iframe id="pane"></iframe><script src="host.js"></script>';

/** What office.js asks for beside itself. */
const BESIDE = resolve("workbench");

export interface Site {
  readonly url: string;
  /** Paths that were asked for and are not there. */
  readonly missing: readonly string[];
  readonly close: () => void;
}

/** Serves a folder, the given workbooks by their names under books/, and the page of the host as host.html. */
export async function startSite(folder: string, books: Readonly<Record<string, Uint8Array>>): Promise<Site> {
  const missing: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const book = books[/^\/books\/(.*)\.xlsx$/.exec(decodeURI(path))?.[1] ?? ""];
    const file = [folder, BESIDE].map((each) => join(each, path)).find((each) => existsSync(each));
    if (book) response.end(book);
    else if (path === "/host.html") response.setHeader("content-type", TYPES[".html"]!).end(HOST_PAGE);
    else if (file !== undefined) {
      response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
      response.end(readFileSync(file));
    } else {
      missing.push(path);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, missing, close: () => void server.close() };
}
