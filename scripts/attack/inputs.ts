import { FORMULAS } from "./formulas";
import type { Input } from "./input";
import { LARGE } from "./large";
import { SMALL } from "./small";

export const INPUTS: readonly Input[] = [...LARGE, ...FORMULAS, ...SMALL];
