import { roundDecimal, type RoundingDirection } from "../decimal";
import { failure, toNumber } from "../values";
import { type Functions, ofValues } from "./definition";

/** Functions of numbers, all of them on the 15 digits that Excel keeps. */
export const ARITHMETIC: Functions = {
  ABS: ofValues(1, 1, ([value]) => Math.abs(toNumber(value!))),
  INT: ofValues(1, 1, ([value]) => roundedDown(toNumber(value!))),
  MOD: ofValues(2, 2, ([value, divisor]) => remainder(toNumber(value!), toNumber(divisor!))),
  POWER: ofValues(2, 2, ([base, exponent]) => power(toNumber(base!), toNumber(exponent!))),
  ROUND: rounding("half", 2),
  ROUNDDOWN: rounding("down", 2),
  ROUNDUP: rounding("up", 2),
  SIGN: ofValues(1, 1, ([value]) => Math.sign(toNumber(value!))),
  TRUNC: rounding("down", 1),
};

function rounding(way: RoundingDirection, least: number) {
  return ofValues(least, 2, ([value, places = 0]) => roundDecimal(toNumber(value!), toNumber(places), way));
}

/** Towards minus infinity. */
function roundedDown(value: number): number {
  return roundDecimal(value, 0, value < 0 ? "up" : "down");
}

/** It has the sign of the divisor. */
function remainder(value: number, divisor: number): number {
  if (divisor === 0) throw failure("#DIV/0!");
  return value - divisor * roundedDown(value / divisor);
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent <= 0) throw failure(exponent === 0 ? "#NUM!" : "#DIV/0!");
  return base ** exponent;
}
