import type { WaiverReason } from "../engine/types";
import type { Words } from "./words";

export interface WaiverWords {
  readonly reason: Readonly<Record<WaiverReason, string>>;
  readonly section: (count: number) => string;
  readonly note: string;
  readonly reopened: (count: number) => string;
  readonly reopenedNote: string;
  readonly what: string;
  readonly name: string;
  readonly date: string;
  readonly flag: string;
  /** Behind the number of discrepancies. */
  readonly among: (count: number) => string;
  readonly said: (reason: string, text: string) => string;
  readonly by: (name: string, date: string) => string;
}

export const WAIVERS: Words<WaiverWords> = {
  ja: {
    reason: {
      "as-source": "原資料どおり",
      rounding: "端数処理による差",
      intended: "意図した差",
      other: "その他",
    },
    section: (count) => `確認済の指摘：${count}件`,
    note: "担当者が確認し、このままでよいとした指摘です。金額が変わると、確認済ではなくなります。",
    reopened: (count) => `金額が変わり、再び確認が要る指摘：${count}件`,
    reopenedNote: "確認したあとで金額が変わったため、確認済として扱っていません。",
    what: "確認の理由",
    name: "確認者",
    date: "確認日",
    flag: "【確認済】",
    among: (count) => `（うち確認済 ${count}件）`,
    said: (reason, text) => (text ? `${reason}：${text}` : reason),
    by: (name, date) => [name, date].filter((each) => each !== "").join("・"),
  },
  en: {
    reason: {
      "as-source": "as in the source",
      rounding: "rounding",
      intended: "intended difference",
      other: "other",
    },
    section: (count) => `Waived findings: ${count}`,
    note: "Somebody has looked at these and leaves them as they are. They open again when a figure changes.",
    reopened: (count) => `Findings open again since a figure changed: ${count}`,
    reopenedNote: "A figure has changed since these were waived, so they are not waived any more.",
    what: "Why it was waived",
    name: "Waived by",
    date: "Waived on",
    flag: "[waived] ",
    among: (count) => ` (${count} of them waived)`,
    said: (reason, text) => (text ? `${reason}: ${text}` : reason),
    by: (name, date) => [name, date].filter((each) => each !== "").join(", "),
  },
};
