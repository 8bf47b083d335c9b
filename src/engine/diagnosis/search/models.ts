import type { Model } from "./lower-bound";
import type { Trail } from "./trail";
import { trailLike, trailWithout, openTrail, type OpenRows } from "./open-trail";
import { type OptionSource, optionSource } from "../candidates/options";
import type { Problem } from "../problem/problem";

/** Opens the models of problems that have much in common: what was worked out for one serves the others. */
export interface Models {
  /** The same book for the same problem. `like` is one that is open, with the same rows over nearly the same figures. */
  open(problem: Problem, like?: Problem): Model;
  /** A book of its own as if some rows were not there. */
  without(problem: Problem, leftOut: ReadonlySet<number>): Model;
}

export function openModels(source: OptionSource = optionSource()): Models {
  const opened = new Map<Problem, Model>();
  const openRows = new Map<Problem["cells"], OpenRows>();
  const openedTrail = (problem: Problem) => {
    const rows: OpenRows = openRows.get(problem.cells) ?? new Map();
    openRows.set(problem.cells, rows);
    return openTrail(problem, rows);
  };
  const models: Models = {
    open(problem, like) {
      const known = opened.get(problem);
      if (known) return known;
      const alike = like && opened.get(like);
      let trail: Trail | null = null;
      const model: Model = {
        cells: problem.cells,
        options: source(problem),
        get trail() {
          return (trail ??= alike ? trailLike(alike.trail, like, problem) : openedTrail(problem));
        },
        originals: problem.rows.length,
      };
      opened.set(problem, model);
      return model;
    },
    without(problem, leftOut) {
      const { cells, options, trail, originals } = models.open(problem);
      return { cells, options, trail: trailWithout(trail, leftOut), originals };
    },
  };
  return models;
}
