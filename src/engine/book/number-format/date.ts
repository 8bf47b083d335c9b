/** The eras by the day on which they begin, as Excel counts days (1 is 1900-01-01), and the year before their first. */
const ERAS = [
  { name: "令和", letter: "R", from: 43_586, before: 2018 },
  { name: "平成", letter: "H", from: 32_516, before: 1988 },
  { name: "昭和", letter: "S", from: 9_856, before: 1925 },
] as const;

/** 1940 to 2099: what is printed as a day of another year is no date. */
const FIRST_DAY = 14_611;
const LAST_DAY = 73_050;

const PART = /"([^"]*)"?|\\(.)|\[[^[\]]*\]|[_*].|(y+|m+|d+|g+|e+|a{3,4})|([^])/giu;

/** Whether a format code prints a day, a month or a year, and no time alone. */
export function isCalendar(code: string): boolean {
  if (/\[(h+|m+|s+)\]/iu.test(code)) return false;
  const bare = code.replace(/"[^"]*"?|\\.|\[[^[\]]*\]/gu, "");
  return /[yde]|g{1,3}e|a{3}/iu.test(bare) || (/m/iu.test(bare) && !/[hs]/iu.test(bare));
}

export function mayBeDate(value: number): boolean {
  return Number.isFinite(value) && value >= FIRST_DAY && value <= LAST_DAY;
}

/** What a date prints, in Japanese: 45383 under 「ggge"年"m"月"」 is 令和6年4月; names of months and days are left out. */
export function dateText(value: number, code: string): string {
  const { year, month, day } = civil(Math.floor(value));
  const era = ERAS.find(({ from }) => value >= from);
  const part = (letters: string): string => {
    const length = letters.length;
    switch (letters[0]!.toLowerCase()) {
      case "y":
        return String(year).slice(length > 2 ? 0 : 2);
      case "m":
        return length > 2 ? "" : String(month).padStart(length, "0");
      case "d":
        return length > 2 ? "" : String(day).padStart(length, "0");
      case "g":
        return (length > 1 ? era?.name.slice(0, length - 1) : era?.letter) ?? "";
      case "a":
        return "";
      default:
        return String(era ? year - era.before : year).padStart(length, "0");
    }
  };
  const [section = ""] = code.split(";");
  return [...section.matchAll(PART)]
    .map(
      ([, quoted, escaped, letters, plain]) => quoted ?? escaped ?? (letters ? part(letters) : (plain ?? "")),
    )
    .join("");
}

/** Days before the year 1900 in the calendar that begins on 1 March of the year 0. */
const DAYS_TO_1900 = 693_899;
const DAYS_IN_400_YEARS = 146_097;

/** Counted from 1 March, so that the leap day is the last of a year. */
function civil(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const days = serial + DAYS_TO_1900;
  const cycle = Math.floor(days / DAYS_IN_400_YEARS);
  const ofCycle = days - cycle * DAYS_IN_400_YEARS;
  const years = Math.floor(
    (ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / 146_096)) /
      365,
  );
  const ofYear = ofCycle - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: cycle * 400 + years + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}
