import { isMainThread } from "node:worker_threads";

/** The command and its worker in one file: what it is depends on who started it. */
void (isMainThread ? import("./main") : import("./check-worker"));
