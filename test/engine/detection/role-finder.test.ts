import { roleFinder } from "../../../src/engine/detection/classify";
import { KINDS } from "../../../src/engine/detection/kinds";

const find = roleFinder();

test("a label of no kind takes no room of its own, however many kinds and labels there are", () => {
  expect(find("区分1の明細").size).toBe(0);
  expect(find("区分2の明細")).toBe(find("区分1の明細"));
});

test("each kind finds its roles by every label, the first labels before the later ones", () => {
  const missing = KINDS.flatMap((kind) =>
    kind.roles.flatMap((role) =>
      role.labels.filter(
        (label, priority) =>
          !find(label)
            .get(kind)
            ?.some((each) => each.role === role && each.priority === priority),
      ),
    ),
  );
  expect(missing).toEqual([]);
});

test("what fits the pattern of a role stands behind all its labels, in that kind alone", () => {
  const found = [...find("純経常行政コスト(一般会計)")].map(([{ id }, roles]) => [
    id,
    roles.map(({ role, priority }) => [role.role, priority - role.labels.length]),
  ]);
  expect(found).toEqual([["municipal-cost", [["net-ordinary-cost", 0]]]]);
});
