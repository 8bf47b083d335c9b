import type { Words } from "./words";

/** What has become of a change since it was made. */
export type ChangeState = "kept" | "undone" | "changed" | "unknown";

interface ChangeWords {
  /** The heading in 検証結果. */
  readonly section: (count: number) => string;
  readonly note: string;
  readonly change: string;
  readonly reason: string;
  readonly name: string;
  readonly made: string;
  readonly state: string;
  readonly blank: string;
  readonly states: Readonly<Record<ChangeState, (now: string) => string>>;
  readonly checker: string;
  readonly confirmer: string;
  readonly print: string;
  readonly printNote: string;
}

export const CHANGES: Words<ChangeWords> = {
  ja: {
    section: (count) => `修正記録：${count}件`,
    note: "この検算から直したセルの記録です（手での変更は含みません）。取り消したものは線を引いて残します。",
    change: "変更（前 → 後）",
    reason: "理由",
    name: "直した人",
    made: "日時",
    state: "その後",
    blank: "空欄",
    states: {
      kept: () => "そのまま",
      undone: () => "取り消し済",
      changed: (now) => `手で変更（現在 ${now}）`,
      unknown: () => "行が見つからず、不明",
    },
    checker: "検算者",
    confirmer: "確認者",
    print: "検算した数字の照合値",
    printNote: "表のあるシートの値から求めます。値が一つでも変わると、この照合値も変わります。",
  },
  en: {
    section: (count) => `Changes made: ${count}`,
    note: "Cells that were repaired from here (not those changed by hand). What was undone is struck out.",
    change: "Change (before → after)",
    reason: "Reason",
    name: "Made by",
    made: "Made at",
    state: "Since",
    blank: "blank",
    states: {
      kept: () => "unchanged",
      undone: () => "undone",
      changed: (now) => `changed by hand (now ${now})`,
      unknown: () => "the line was not found",
    },
    checker: "Checked by",
    confirmer: "Confirmed by",
    print: "Fingerprint of the figures",
    printNote: "Made of the values of all sheets with tables; it changes when any of them does.",
  },
};
