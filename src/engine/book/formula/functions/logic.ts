import { Cells, cellsOf, type CellSource, known, type Operand, scalar } from "../operands";
import { CANNOT_TELL, failure, Halt, isError, toNumber, toTruth, type Value } from "../values";
import { type Functions, MANY, ofOperands, ofValues } from "./definition";

export const LOGIC: Functions = {
  AND: ofOperands(1, MANY, (args, source) => truths(args, source).every((truth) => truth)),
  CHOOSE: ofOperands(2, MANY, ([index, ...choices], source) => {
    const at = Math.trunc(toNumber(scalar(index, source)));
    if (at < 1 || at > choices.length) throw failure("#VALUE!");
    return choices[at - 1];
  }),
  FALSE: ofOperands(0, 0, () => false),
  // Only what is chosen counts: the other may be an error, or nothing that can be told.
  IF: ofOperands(2, 3, ([condition, yes, no = false], source) =>
    toTruth(scalar(condition, source)) ? yes : no,
  ),
  IFERROR: ofOperands(2, 2, ([arg, other], source) => (isError(scalar(arg, source)) ? other : arg)),
  IFNA: ofOperands(2, 2, ([arg, other], source) => (isNotFound(scalar(arg, source)) ? other : arg)),
  ISBLANK: ofValues(1, 1, ([value]) => value === null),
  ISERROR: ofValues(1, 1, ([value]) => isError(value)),
  ISNA: ofValues(1, 1, ([value]) => isNotFound(value!)),
  ISNUMBER: ofValues(1, 1, ([value]) => typeof value === "number"),
  ISTEXT: ofValues(1, 1, ([value]) => typeof value === "string"),
  NOT: ofValues(1, 1, ([value]) => !toTruth(value!)),
  OR: ofOperands(1, MANY, (args, source) => truths(args, source).some((truth) => truth)),
  TRUE: ofOperands(0, 0, () => true),
};

function isNotFound(value: Value): boolean {
  return isError(value) && value.error === "#N/A";
}

/** Of cells the numbers and truth values; none at all is an error. */
function truths(args: readonly Operand[], source: CellSource): boolean[] {
  const found = args.flatMap((arg) => {
    if (!(arg instanceof Cells)) return [toTruth(scalar(arg, source))];
    return [...cellsOf(arg, source)].flatMap(({ value }) => {
      const truth = known(value);
      if (isError(truth)) throw new Halt(truth);
      return typeof truth === "number" || typeof truth === "boolean" ? [toTruth(truth)] : [];
    });
  });
  if (found.length === 0) throw args.length ? failure("#VALUE!") : CANNOT_TELL;
  return found;
}
