import { readFileSync } from "node:fs";
import type { ExcelHost } from "../host";
import { EVENT, type Delivery } from "../model/events";

/** Category of messages that are events of the workbook. */
const EVENT_CATEGORY = 65536;
const ANSWER = 2;
const MESSAGE = 3;

/** The door that Microsoft's client for Excel on Windows leaves open for a host in the same process. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

let current: ExcelHost;
let bridge: NativeBridge | undefined;

/** Connects Microsoft's client, evaluated unmodified in this process, to a host; a later call connects it to another. */
export function connect(host: ExcelHost): void {
  current = host;
  bridge ??= startClient();
  host.onEvent((delivery) => {
    if (current === host) send({ type: MESSAGE, message: { entries: [entryOf(delivery)] } });
  });
}

function startClient(): NativeBridge {
  const own: NativeBridge = {
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text);
      const { body } = message;
      const request = typeof body === "string" ? body : JSON.stringify(body);
      const answered = (message: object) => send({ id, type: ANSWER, message });
      current.answer(request, flags).then(
        (reply) => answered("body" in reply ? ok(reply.body) : failed(400, reply.refusal, reply.refusal)),
        (fault: Error) => answered(failed(500, "HostFault", fault.stack ?? fault.message)),
      );
    },
  };
  const page = { href: "http://localhost/", hostname: "localhost", search: "", hash: "", protocol: "http:" };
  const document = { createElement: () => ({}), getElementsByTagName: () => [], cookie: "", URL: page.href };
  Object.assign(globalThis, { window: globalThis, document, location: page, _richApiNativeBridge: own });
  Object.defineProperty(globalThis, "navigator", { value: { userAgent: "", platform: "" } });
  const client = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js");
  (0, eval)(readFileSync(client, "utf8"));
  return own;
}

function ok(body: string): object {
  return { statusCode: 200, headers: {}, body };
}

function failed(statusCode: number, code: string, message: string): object {
  return { statusCode, headers: {}, body: JSON.stringify({ error: { code, message } }) };
}

function send(message: object): void {
  setImmediate(() => bridge?.onMessageFromHost?.(JSON.stringify(message)));
}

function entryOf({ event, target }: Delivery): readonly unknown[] {
  return [EVENT_CATEGORY, EVENT[event.name], target, JSON.stringify(event.args), ""];
}
