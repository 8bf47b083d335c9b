import type { QueryInfo } from "./batch";
import type { Handle } from "./object-type";

/** What `load` answers: an object in PascalCase, of a collection its items; null for the null object. */
export function query(object: Handle, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo): unknown {
  const paths = [...Select, ...Expand];
  if (!object.isCollection) return queryObject(object, paths);
  const end = Top === undefined ? undefined : Skip + Top;
  const own = paths.filter((path) => isOwnProperty(object, path));
  const ofItems = paths.filter((path) => !isOwnProperty(object, path));
  return {
    ...(own.length > 0 && (queryObject(object, own) as object)),
    _Items: object
      .items()
      .slice(Skip, end)
      .map((item) => withIdentity(item, queryObject(item, ofItems))),
  };
}

/** "name" → "Name". */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function queryObject(object: Handle, paths: readonly string[]): object {
  const names = paths.length === 0 ? object.propertyNames : [...new Set(paths.map(firstStep))];
  return Object.fromEntries(names.map((name) => [wireName(name), member(object, name, paths)]));
}

function member(object: Handle, name: string, paths: readonly string[]): unknown {
  const key = wireName(name);
  if (!object.hasObject(key)) return object.get(key);
  const child = object.navigate(key);
  const inner = paths
    .filter((path) => path.startsWith(`${name}/`))
    .map((path) => path.slice(name.length + 1));
  return child && query(child, { Select: inner });
}

function withIdentity(item: Handle, answer: object): object {
  return item.identity === null ? answer : { Id: item.identity, ...answer };
}

function isOwnProperty(object: Handle, path: string): boolean {
  return object.propertyNames.includes(wireName(path));
}

function firstStep(path: string): string {
  return path.split("/")[0]!;
}
