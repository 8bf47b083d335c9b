import { AMOUNT, amountsIn } from "./amounts";
import type { SaidAmount, SentenceReader } from "./sentence";

/** 資本的収入額が資本的支出額に対し不足する額49,000千円は、…で補塡する; what is left out of the receipts stands in brackets. */
const SENTENCE = new RegExp(
  `(資本的収入(?:の?額)?(\\([^)]*\\))?(?:が|は)、?資本的支出(?:の?額)?に(?:対し(?:て)?、?)?不足する(?:の?額)?|資本的収支(?:の?不足額))` +
    `(?:\\(以下[^)]*\\))?[^0-9]{0,6}(${AMOUNT})(?:は|を|については)、?(.+?)(?:で|により|をもって|から)、?(?:これを)?補(?:塡|填|てん|う)`,
  "u",
);

/** Between the sources. */
const JOINT = /^(?:、|,|及び|並びに|および|ならびに|と|又は|・)+|(?:は|が|を|の)$/gu;

/** Of amounts that are part of others, or left out of them. */
const PART = /うち|除く|除き|含む/u;

/** 予算第4条: what capital expenditure exceeds capital revenue by, and the sources that make up for it. */
export const shortfall: SentenceReader = (text) => {
  const found = SENTENCE.exec(text);
  if (!found) return null;
  const [all, label, excluded, printed, sources] = found;
  const own = amountsIn(printed!, found.index + all.indexOf(printed!, label!.length))[0];
  const from = found.index + all.lastIndexOf(sources!);
  const parts = partsOf(sources!, from);
  if (!own || parts.length === 0) return null;
  const left = excluded ? amountsIn(excluded, found.index + all.indexOf(excluded)) : [];
  return [
    {
      label: nameOf(label!, excluded),
      role: excluded && !left.length ? "other-shortfall" : "shortfall",
      amount: own,
      sign: 1,
    },
    ...left
      .slice(0, 1)
      .map((amount): SaidAmount => ({ label: excluded!, role: "excluded", amount, sign: 1 })),
    ...parts,
  ];
};

function nameOf(label: string, excluded: string | undefined): string {
  return excluded ? label.replace(excluded, "") : label;
}

function partsOf(text: string, from: number): SaidAmount[] {
  let end = 0;
  const parts = amountsIn(text).map(({ start, ...amount }): SaidAmount => {
    const label = text.slice(end, start).replace(JOINT, "").replace(JOINT, "");
    end = amount.end;
    return { label, role: null, amount: { ...amount, start: from + start, end: from + amount.end }, sign: 1 };
  });
  return parts.some(({ label }) => PART.test(label) || label === "") ? [] : parts;
}
