import { parentPort } from "node:worker_threads";
import { checkOne, type OneOrder } from "./many/check-one";
import { useNodeZlib } from "./zlib";

useNodeZlib();

/** A worker of `kenzan check` over several books: an order comes in, its outcome goes out. */
parentPort!.on("message", async (order: OneOrder) => parentPort!.postMessage(await checkOne(order)));
