import { firstOf, line } from "./figures";
import type { FormSide, FormTie, LineName } from "./form-tie";

const OLD = {
  ja: "公益法人会計基準（平成20年4月11日 内閣府公益認定等委員会）の様式",
  en: "Accounting Standard for Public Interest Corporations (2008), forms",
};
const NEW = {
  ja: "公益法人会計基準（令和6年、令和7年4月1日施行）の様式",
  en: "Accounting Standard for Public Interest Corporations (2024, in force since April 2025), forms",
};

const changes = (role: string): FormSide => ({ kind: "net-assets-statement", figure: line(role) });
const balance = (names: readonly LineName[]): FormSide => ({
  kind: "balance-sheet",
  figure: firstOf(names),
});

/** 公益法人 on either basis, and NPO法人, which draw up 活動計算書 too. */
export const FOUNDATION_TIES: readonly FormTie[] = [
  {
    id: "foundation-net-assets",
    words: {
      ja: "正味財産増減計算書の正味財産期末残高 ＝ 貸借対照表の正味財産合計",
      en: "Closing net assets of the statement of changes = balance sheet",
    },
    left: changes("net-assets-at-end"),
    right: balance([/^(正味財産|純資産)(の部)?(合計|計)$/u, "net-assets"]),
    source: OLD,
    trust: "laid-down",
  },
  {
    id: "foundation-general",
    words: {
      ja: "正味財産増減計算書の一般正味財産期末残高 ＝ 貸借対照表の一般正味財産",
      en: "Closing general net assets of the statement of changes = balance sheet",
    },
    left: changes("general-at-end"),
    right: balance([/^一般正味財産(合計|計)?$/u]),
    source: OLD,
    trust: "laid-down",
  },
  {
    id: "foundation-designated",
    words: {
      ja: "正味財産増減計算書の指定正味財産期末残高 ＝ 貸借対照表の指定正味財産",
      en: "Closing designated net assets of the statement of changes = balance sheet",
    },
    left: changes("designated-at-end"),
    right: balance([/^指定正味財産(合計|計)$/u, /^指定正味財産$/u]),
    source: OLD,
    trust: "laid-down",
  },
  {
    id: "foundation-fund",
    words: {
      ja: "正味財産増減計算書の基金期末残高 ＝ 貸借対照表の基金",
      en: "Closing fund of the statement of changes = balance sheet",
    },
    left: changes("fund-at-end"),
    right: balance([/^基金(合計|計)$/u, /^基金$/u]),
    source: OLD,
    trust: "laid-down",
  },
  {
    id: "activities-net-assets",
    words: {
      ja: "活動計算書の純資産期末残高 ＝ 貸借対照表の純資産合計",
      en: "Closing net assets of the statement of activities = balance sheet",
    },
    left: { kind: "activities-statement", figure: line("net-assets-at-end") },
    right: balance([/^(純資産|正味財産)(の部)?(合計|計)$/u, "net-assets"]),
    source: NEW,
    trust: "laid-down",
  },
];
