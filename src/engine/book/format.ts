/** What a number format code says about the figure that is printed. */
export interface NumberFormat {
  readonly kind: "amount" | "ratio" | "date" | "text";
  /** Decimals shown; null for General, which shows what there is. */
  readonly decimals: number | null;
  /** 3 for each trailing comma: `#,##0,` prints thousands. */
  readonly scale: number;
}

const GENERAL: NumberFormat = { kind: "amount", decimals: null, scale: 0 };

const known = new Map<string, NumberFormat>();

/** Reads the first section of a format code; "General" or nothing is a plain figure. */
export function numberFormat(code: string | undefined): NumberFormat {
  if (code === undefined || code === "General") return GENERAL;
  const cached = known.get(code);
  if (cached) return cached;
  if (known.size > 1000) known.clear();
  const format = readFormat(code);
  known.set(code, format);
  return format;
}

function readFormat(code: string): NumberFormat {
  const section = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";")[0]!;
  if (/general/i.test(section)) return GENERAL;
  if (section.includes("@")) return { kind: "text", decimals: null, scale: 0 };
  if (/[ymdhsge]/i.test(section.replace(/e[+-]/gi, ""))) return { kind: "date", decimals: null, scale: 0 };
  const decimals = /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0;
  if (section.includes("%")) return { kind: "ratio", decimals, scale: 0 };
  const trailing = /[0#?](,+)(?![0#?,])/.exec(section)?.[1]?.length ?? 0;
  return { kind: "amount", decimals, scale: trailing * 3 };
}
