import { inTurn } from "./blocks";
import type { Course } from "./course";

/** Excel on the web takes 5 MB at once; what is sent besides the data is not counted exactly. */
const MOST_BYTES = 4_000_000;

/** Something to be written, and how many bytes a request grows by it, about. */
export interface Write {
  readonly bytes: number;
  readonly run: () => void;
}

/** Writes one sheet after the other, as `send` does, and tells how many are through. */
export async function sendBySheet(
  context: Excel.RequestContext,
  sheets: readonly (readonly Write[])[],
  { onSheets }: Pick<Course, "onSheets">,
): Promise<void> {
  const ends = sheets.map((_, at) => sheets.slice(0, at + 1).flat().length);
  await send(context, sheets.flat(), (sent) => {
    onSheets?.(ends.filter((end) => end <= sent).length, sheets.length);
  });
}

/** Writes in their order and in one sync, or in several where a request would grow larger than Excel takes. */
export async function send(
  context: Excel.RequestContext,
  writes: readonly Write[],
  onSent?: (writes: number) => void,
): Promise<void> {
  let sent = 0;
  await inTurn(packed(writes), async (batch) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { run } of batch) run();
    await context.sync();
    sent += batch.length;
    onSent?.(sent);
    return [];
  });
}

/** At most so many bytes a value takes in a request. */
export function bytesOf(value: unknown): number {
  return JSON.stringify(value).length * 3;
}

function packed(writes: readonly Write[]): Write[][] {
  const batches: Write[][] = [];
  let room = 0;
  for (const write of writes) {
    if (write.bytes > room || batches.length === 0) {
      batches.push([]);
      room = MOST_BYTES;
    }
    batches.at(-1)!.push(write);
    room -= write.bytes;
  }
  return batches;
}
