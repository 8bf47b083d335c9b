import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request, type RequestOptions, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { siteOf } from "../../workbench/server/site";

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  for (const name of ["first", "second"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "first/index.html"), "<p>first");
  writeFileSync(join(folder, "second/index.html"), "<p>second");
  writeFileSync(join(folder, "second/表.png"), "picture");
  server = siteOf([join(folder, "first"), join(folder, "second")]);
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** As it stands, without what a client would make of the path. */
function ask(path: string, method = "GET"): Promise<{ status: number; type?: string; text: string }> {
  return answerTo({ path, method }).then(({ status, headers, text }) => ({
    status,
    type: headers["content-type"],
    text,
  }));
}

function answerTo(
  options: RequestOptions,
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    const asked = request({ host: "localhost", port, ...options }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () => done({ status: answer.statusCode!, headers: answer.headers, text }));
    });
    asked.on("error", fail);
    asked.end();
  });
}

test("the first folder that has a file gives it, with its type", async () => {
  expect(await ask("/")).toEqual({ status: 200, type: "text/html; charset=utf-8", text: "<p>first" });
  const picture = await ask(`/${encodeURIComponent("表.png")}?x=1`);
  expect(picture).toEqual({ status: 200, type: "image/png", text: "picture" });
  for (const path of ["/none.js", "/constructor"]) expect((await ask(path)).status).toBe(404);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/x/..%5c..%5csecret.txt",
  "/%00",
  "/%",
])("%s leads nowhere", async (path) => {
  const { status, text } = await ask(path);
  expect([status, text.includes("secret")]).toEqual([404, false]);
});

test("nothing is taken: only reading is answered", async () => {
  expect((await ask("/", "POST")).status).toBe(405);
  expect((await ask("/", "PUT")).status).toBe(405);
});

test.each([
  "evil.example",
  "localhost.evil.example:80",
  "127.0.0.1.evil.example",
  "localhost:80@evil.example",
])("a page that calls this machine %p gets nothing", async (host) => {
  const { status, text } = await answerTo({ path: "/", headers: { host } });
  expect([status, text]).toEqual([421, ""]);
});

test("this machine is known by each of its own names", async () => {
  for (const host of ["localhost", "LOCALHOST:3210", "127.0.0.1:3210", "[::1]:3210"])
    expect((await answerTo({ path: "/", headers: { host } })).status).toBe(200);
});

test.each(["/", "/none"])(
  "%s runs no script from elsewhere and stands in no frame of another site",
  async (path) => {
    const { headers } = await answerTo({ path });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/frame-ancestors 'self'/);
    expect(/script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)![1]).not.toMatch(
      /unsafe|http|\*/,
    );
    expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  },
);
