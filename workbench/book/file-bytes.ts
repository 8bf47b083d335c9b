/** The browser does not hand out what is in a file any more. */
export class FileGoneError extends Error {}

/** What is in a file. @throws FileGoneError where it was moved, changed or locked since it was chosen */
export async function bytesIn(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new FileGoneError(file.name, { cause });
  }
}
