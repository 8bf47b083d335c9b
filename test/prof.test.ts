import { diagnose } from "../src/engine/repairs/diagnose";
import { corrupt, SPOILS } from "./engine/repairs/corruption";
import { dice } from "./engine/repairs/random";
import { referenceBudget } from "./engine/repairs/reference-budget";
it("p", () => {
  const clean = referenceBudget();
  for (let s = 1; s < 40; s++)
    diagnose(corrupt(clean, dice(s), Object.keys(SPOILS), 3).book, {
      nodes: 200000,
      solutions: 200,
      cost: Infinity,
      shouldStop: () => false,
    });
});
