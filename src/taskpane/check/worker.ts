import { Desk } from "./desk";
import type { Request } from "./messages";

/** Nobody waits for the worker with a frozen pane, and a button ends it. */
const MOST_MS = 10_000;

const desk = new Desk(MOST_MS, (reply) => self.postMessage(reply));

self.onmessage = ({ data }: MessageEvent<Request>) => desk.take(data);
