import type { EquationRule } from "../rule";

/**
 * Several equations added up, in which the figures between them drop out: each misses by no more than rounding, but
 * together they do. Found once the rounding is known: see findings/rounding/joint.ts.
 */
export const combined: EquationRule = {
  id: "combined",
  words: {
    ja: {
      name: "式の組合せ",
      what: "いくつかの式を足し合わせても、差が端数処理の範囲に収まるか",
      why: "1つずつでは端数の範囲でも、途中の計を消した式で範囲を超えれば、どこかの額が誤っています。",
      source: "ほかの検算式の組合せ",
      broken: "途中の計を除いて計算した額との差が、端数処理では説明できません",
    },
    en: {
      name: "Combined equations",
      what: "whether several equations added up still miss by no more than rounding",
      why: "Each may be within rounding; if the sum without the figures between them is not, some figure is wrong.",
      source: "A combination of other equations",
      broken: "differs from what it comes to without the sums between by more than rounding",
    },
  },
  equations: () => [],
};
