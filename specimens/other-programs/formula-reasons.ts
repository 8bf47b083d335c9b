/** Where a program computes something else than Excel, and what that is. */
export const FORMULA_REASONS: readonly {
  readonly why: string;
  readonly fits: (told: { readonly formula: string; readonly program: string }) => boolean;
}[] = [
  {
    why: "excelize computes with all binary digits, where Excel keeps 15: INT(4.35*100) is 434 there.",
    fits: ({ formula, program }) => program.startsWith("excelize") && /\d\.\d|E1/.test(formula),
  },
  {
    why: "1-0.9-0.1=0: gnumeric compares binary digits; Excel takes a difference so small for 0.",
    fits: ({ formula, program }) => program.startsWith("gnumeric") && /^(1-0\.9|43\.1)/.test(formula),
  },
  {
    why: "2^3^2: gnumeric goes from the right (512), Excel from the left (64).",
    fits: ({ formula, program }) => program.startsWith("gnumeric") && formula === "2^3^2",
  },
  {
    why: 'A text in the formula itself (SUM("1,300",1)): Excel takes it for a number, LibreOffice for an error, the others for nothing.',
    fits: ({ formula }) => formula.startsWith('SUM("'),
  },
  {
    why: "Texts under an operator, and no match in VLOOKUP: excelize stops with a message of its own where Excel has a number or an error value.",
    fits: ({ formula, program }) =>
      program.startsWith("excelize") && /^([AC]1\+1|VLOOKUP\("無)/.test(formula),
  },
  {
    why: "excelize takes an argument left out of IF for the next one.",
    fits: ({ formula, program }) => program.startsWith("excelize") && formula === "IF(TRUE,,5)",
  },
  {
    why: "Products of conditions and functions over blocks in SUMPRODUCT: excelize computes the first cell alone, gnumeric wants an array formula for ROUND.",
    fits: ({ formula, program }) => !program.startsWith("LibreOffice") && formula.startsWith("SUMPRODUCT("),
  },
  {
    why: "Hidden rows: gnumeric does not know 109 of SUBTOTAL nor AGGREGATE, excelize adds hidden rows up.",
    fits: ({ formula, program }) =>
      !program.startsWith("LibreOffice") && /SUBTOTAL\(109|AGGREGATE/.test(formula),
  },
  {
    why: "3-D references in quotes ('4月:6月'!A1), which Excel writes where a sheet's name begins with a digit: LibreOffice and gnumeric make an error of them, unquoted ones they compute.",
    fits: ({ formula, program }) => !program.startsWith("excelize") && formula.startsWith("SUM('4月:6月'"),
  },
];

/** Whether a program's answer is Excel's; LibreOffice has 1 for TRUE, excelize prints 15 digits. */
export function isSameResult(told: string, excel: string): boolean {
  if (told === excel) return true;
  if (excel === "TRUE" || excel === "FALSE") return told === (excel === "TRUE" ? "1" : "0");
  return told !== "" && Number(told) === Number(Number(excel).toPrecision(15));
}
