/** The worker that reads books; null where none may be made, as from a file share. */
export function newReader(): Worker | null {
  try {
    return new Worker(/* webpackChunkName: "reading" */ new URL("./reading-worker.ts", import.meta.url));
  } catch {
    return null;
  }
}

/** What the worker answers to an order; the reason of the signal once that is given, or an Error where the worker ended. */
export function answerOf<Answer>(worker: Worker, order: unknown, signal: AbortSignal): Promise<Answer> {
  return new Promise<Answer>((done, fail) => {
    signal.throwIfAborted();
    const stopped = () => fail(signal.reason as Error);
    const settle = (end: () => void) => {
      signal.removeEventListener("abort", stopped);
      end();
    };
    signal.addEventListener("abort", stopped, { once: true });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => settle(() => done(data));
    worker.onerror = (event) => settle(() => fail(new Error(event.message)));
    worker.onmessageerror = () => settle(() => fail(new Error("an answer that cannot be read")));
    worker.postMessage(order);
  });
}
