import { readText } from "../../engine/book/amount";
import { isDoubt } from "../../engine/book/doubt";
import { printed } from "../../messages/figures";

/** The amount that somebody typed, with △ or −, of either width; null where it is none. */
export function typedFigure(text: string): number | null {
  const figure = readText(text);
  return figure === null || isDoubt(figure) ? null : printed(figure.digits, figure.decimals);
}
