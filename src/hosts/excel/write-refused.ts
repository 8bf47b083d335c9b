import type { Words } from "../../messages/words";
import { OBSTACLES, type Obstacle } from "../../messages/excel-obstacles";

/** Nothing could be written, for a reason that the person can do something about. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";

  constructor(
    readonly obstacle: Obstacle,
    options?: ErrorOptions,
  ) {
    super(obstacle, options);
  }

  /** What happened, what was left unchanged and what to do. */
  get words(): Words {
    return OBSTACLES[this.obstacle];
  }
}
