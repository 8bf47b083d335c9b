/**
 * The circles of a graph: files of which each needs every other.
 * @param {ReadonlyMap<string, readonly string[]>} imports what each file imports
 * @returns {string[][]} by size, largest first
 */
export function circlesOf(imports) {
  return components(imports)
    .filter((files) => files.length > 1)
    .sort((one, other) => other.length - one.length);
}

/**
 * How many files the longest way down through the imports passes; a circle is one floor.
 * @param {ReadonlyMap<string, readonly string[]>} imports
 */
export function floorsOf(imports) {
  const parts = components(imports);
  const partOf = new Map(parts.flatMap((files, part) => files.map((file) => [file, part])));
  const floors = [];
  // What a part imports comes before it in the list.
  parts.forEach((files, part) => {
    const below = files.flatMap((file) => (imports.get(file) ?? []).map((needed) => partOf.get(needed)));
    floors[part] =
      1 + Math.max(0, ...below.filter((other) => other !== part).map((other) => floors[other] ?? 0));
  });
  return Math.max(0, ...floors);
}

/** Strongly connected components (Tarjan), what is imported before what imports it. */
function components(imports) {
  const entered = new Map();
  const lowest = new Map();
  const open = [];
  const found = [];
  const visit = (file) => {
    entered.set(file, entered.size);
    lowest.set(file, entered.get(file));
    open.push(file);
    for (const needed of imports.get(file) ?? []) {
      if (!entered.has(needed)) visit(needed);
      if (open.includes(needed)) lowest.set(file, Math.min(lowest.get(file), lowest.get(needed)));
    }
    if (lowest.get(file) === entered.get(file)) found.push(open.splice(open.indexOf(file)));
  };
  for (const file of imports.keys()) if (!entered.has(file)) visit(file);
  return found;
}
