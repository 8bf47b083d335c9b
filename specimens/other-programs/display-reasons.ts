import { readHead, readNumber } from "../../src/engine/book/amount";
import { isDoubt } from "../../src/engine/book/doubt";

/** What stands in a cell, as a figure: "-3" or "1235 / 2"; a heading as it is printed, "" for nothing. */
export function ownDisplay(format: string, value: number): string {
  const head = readHead(value, format);
  if (head !== null) return head;
  const figure = readNumber(value, format);
  if (!figure || isDoubt(figure)) return "";
  return figureText(figure.digits, figure.decimals);
}

/** The same of what a program shows. */
export function shownFigure(shown: string): string {
  if (/年度/.test(shown)) return shown;
  const text = shown.replace(/[千百万円\s¥]/gu, "");
  const [, whole = "0", decimals = ""] = /([0-9][0-9,]*)\.?([0-9]*)/u.exec(text) ?? [];
  const digits = Number(whole.replaceAll(",", "") + decimals);
  return figureText(/[△▲(−-]/u.test(text) ? 0 - digits : digits, decimals.length);
}

function figureText(digits: number, decimals: number): string {
  if (digits === 0) return "0";
  return decimals ? `${digits} / ${decimals}` : String(digits);
}

interface Shown {
  readonly format: string;
  readonly value: number;
  readonly program: string;
  readonly shown: string;
}

/** Where programs show other figures than we read, and why we read what we do. */
export const DISPLAY_REASONS: readonly { readonly why: string; readonly fits: (shown: Shown) => boolean }[] =
  [
    {
      why: "`#,##0;[Red]#,##0`: every program shows the negative without a sign. We follow what is printed and what the cell holds, whichever ties, and say so.",
      fits: ({ format, value, shown }) =>
        format === "#,##0;[Red]#,##0" &&
        value < 0 &&
        shownFigure(shown) === figureText(-Math.round(value), 0),
    },
    {
      why: 'A section whose condition is for numbers of both signs (`[=0]"－";#,##0,`, the last of `[>=1000000]…;[>=1000]…;0`): LibreOffice, SheetJS and excelize leave the minus out. We follow numfmt, which is written after Excel, and gnumeric: the minus is printed, since the section is not for negatives alone (ISO/IEC 29500-1, 18.8.31).',
      fits: ({ format, value, program, shown }) =>
        /^\[(=0|>=1000000)\]/.test(format) &&
        value < 0 &&
        /^(LibreOffice|SheetJS|excelize)/.test(program) &&
        !/[−-]/.test(shown),
    },
    {
      why: "excelize passes over conditions and takes the sections in their order; the standard and all others follow the conditions.",
      fits: ({ format, program }) => /^\[[<>=]/.test(format) && program.startsWith("excelize"),
    },
    {
      why: "SheetJS shows nothing for a fraction under `#,##0.##`; all others show its digits.",
      fits: ({ format, program, shown }) =>
        format === "#,##0.##" && program.startsWith("SheetJS") && shown === "",
    },
    {
      why: 'A negative year (−7 under `"令和"0"年度"`) is no heading; the programs print the sign before the word.',
      fits: ({ format, value }) => format.includes("令和") && value < 0,
    },
  ];
