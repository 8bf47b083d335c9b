import { partKey } from "../container";
import { relationshipsOf } from "../parts";
import type { PackageDraft } from "./package";

/** Takes away what signed the book: of a copy it says nothing, and programs warn of a signature that does not hold. */
export function withoutSignature(draft: PackageDraft): void {
  const { container } = draft;
  const isOfSignature = (name: string) => partKey(name).startsWith("_xmlsignatures/");
  const parts = container.entries.filter(({ name }) => isOfSignature(name));
  if (!parts.length) return;
  for (const { name } of parts) draft.remove(name);
  for (const { id, target } of relationshipsOf(container, ""))
    if (isOfSignature(target)) draft.unrelate("", id);
}
