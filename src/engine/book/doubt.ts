/**
 * A figure that can be read only with doubt: a character of it is none of a figure (262,フ73,622), or its separators leave
 * open what it is (263.401). It is no label, and never 0.
 */
export interface Doubt {
  /** Every way to read it; none where nothing of it is legible, as of an error value. */
  readonly readings: readonly LegibleReading[];
}

export interface LegibleReading {
  /** All digits, "?" for one that is not legible, "-" before a negative. */
  readonly digits: string;
  readonly decimals: number;
}

export const ILLEGIBLE: Doubt = { readings: [] };

export function isDoubt(read: object | null): read is Doubt {
  return read !== null && "readings" in read;
}

/** More ways than these say nothing any more. */
const MOST_READINGS = 40;

/** Letters and signs that scanners take for digits, and the other way round. */
const CONFUSABLE = "OoQDlI|!iSsBZzbGgq〇○フワ";
const BLURRED = new RegExp(`^[0-9${CONFUSABLE}]+$`, "u");

/** 「1,234件」 counts something, 「給料1,234」 says of what the figure is: neither is a figure with a bad character. */
const COUNTER = /[人件円年月日回個台本枚割分歳戸名項条号款目節倍種級%％]$/u;
const WORD = new RegExp(`^[^0-9,.${CONFUSABLE.replaceAll("〇○", "")}]+[0-9]`, "u");
const OTHER_LETTER = new RegExp(`(?![${CONFUSABLE}])[a-z]`, "iu");

/**
 * How a body of digits and separators that is no plain figure may be read, a character that is none of a figure among
 * them; null for what is no figure.
 * @param body without sign, unit and blanks
 */
export function doubtIn(body: string): Doubt | null {
  const bare = body.match(/[()]/gu)?.length === 1 ? body.replace(/[()]/u, "") : body;
  const once = bare.replace(/([,.])[,.]+/gu, "$1");
  const separators = once.match(/[,.]/gu) ?? [];
  if (!separators.length) return /^[0-9]+$/u.test(once) ? ILLEGIBLE : null;
  const groups = once.split(/[,.]/u);
  if (groups.includes("")) return null;
  const isLegible = /^[0-9,.]+$/u.test(once);
  if (!(isLegible ? mayBeGrouped(groups) : isBlurredFigure(once, groups, separators))) return null;
  return {
    readings: [...wholes(groups), ...(isLegible ? fractions(once, groups) : [])].slice(0, MOST_READINGS),
  };
}

/** 「1O4」 「2l5」: digits and what is taken for digits, where nothing but figures stands around; null for any other. */
export function blurredIn(body: string): Doubt | null {
  if (body.length < 3 || !BLURRED.test(body)) return null;
  const digits = body.replace(/[^0-9]/gu, "").length;
  if (digits === body.length || digits * 2 < body.length) return null;
  return { readings: [{ digits: body.replace(/[^0-9]/gu, "?"), decimals: 0 }] };
}

/** 1.2.3 and 2024.4.1 number or date something. */
function mayBeGrouped([, ...rest]: readonly string[]): boolean {
  return rest.length === 1 || rest.some((group) => group.length === 3);
}

function isBlurredFigure(body: string, groups: readonly string[], separators: readonly string[]): boolean {
  if (COUNTER.test(body) || WORD.test(body) || OTHER_LETTER.test(body)) return false;
  if (separators.length === 1 && separators[0] === ".") return false;
  if (/[^0-9]{2}/u.test(groups[0]!) || groups.some((group) => [...group].length > 3)) return false;
  const legible = body.replace(/[^0-9]/gu, "").length;
  const isWhole = groups.slice(1).some((group) => /^[0-9]{3}$/u.test(group));
  return isWhole || (legible >= 3 && legible * 3 >= groups.join("").length * 2);
}

/** As thousands: three digits behind each separator, one to three before the first. */
function wholes([first, ...rest]: readonly string[]): LegibleReading[] {
  const behind = rest.map((group) => (/^[0-9]{4,}$/u.test(group) ? [group] : filled(group, 3)));
  const before = /^[0-9]+$/u.test(first!) ? [first!] : [1, 2, 3].flatMap((length) => filled(first!, length));
  return [before, ...behind]
    .reduce((all, ways) => all.flatMap((start) => ways.map((way) => start + way)), [""])
    .map((digits) => ({ digits, decimals: 0 }));
}

/** Its legible digits in their order, with so many others where a character is not legible, or where one is missing. */
function filled(group: string, length: number): string[] {
  const isLegible = /^[0-9]+$/u.test(group);
  const order = [...group].map((each) => (/[0-9]/u.test(each) ? each : "\\?+")).join(isLegible ? "\\?*" : "");
  const fits = new RegExp(isLegible ? `^\\?*${order}\\?*$` : `^${order}$`, "u");
  const legible = [...group].filter((each) => /[0-9]/u.test(each));
  return placed(legible, length).filter((pattern) => fits.test(pattern));
}

function placed([first, ...rest]: readonly string[], length: number): string[] {
  if (first === undefined) return ["?".repeat(length)];
  if (length <= rest.length) return [];
  const here = placed(rest, length - 1).map((pattern) => first + pattern);
  return [...here, ...placed([first, ...rest], length - 1).map((pattern) => `?${pattern}`)];
}

/** As decimals behind the last separator, where the others are of another kind and stand before three digits each. */
function fractions(body: string, groups: readonly string[]): LegibleReading[] {
  const separators = body.match(/[,.]/gu)!;
  const last = separators.at(-1)!;
  const areThousands = groups.slice(1, -1).every((group) => group.length === 3);
  if (!areThousands || separators.slice(0, -1).includes(last)) return [];
  return [{ digits: groups.join(""), decimals: groups.at(-1)!.length }];
}
