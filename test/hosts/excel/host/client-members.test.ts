import { ExcelHost } from "../../../../host/host";
import { newBook } from "../../../../host/model/book";
import { OBJECT_TYPES } from "../../../../host/objects";
import { connect } from "../../../../host/bridges/node";

connect(new ExcelHost(newBook("予算.xlsx")));

type Prototype = Readonly<Record<string, unknown>>;

/** What the client calls otherwise than it travels. */
const RENAMED: Readonly<Record<string, string>> = {
  "Worksheet.Gridlines": "ShowGridlines",
  "Worksheet.Headings": "ShowHeadings",
};

const prototypeOf = (name: string) =>
  (Excel as unknown as Readonly<Record<string, { readonly prototype: Prototype }>>)[name]!.prototype;

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** Whether instances have a member of that name; getters are not called. */
const has = (prototype: Prototype, name: string) => Reflect.has(prototype, name);

test.each(OBJECT_TYPES.map((type) => [type.name, type] as const))(
  "everything that the host gives %s is known to Microsoft's client",
  (name, { properties, objects, reads, writes }) => {
    const prototype = prototypeOf(name);
    const members = [properties, objects, reads, writes].flatMap((table) => Object.keys(table ?? {}));
    const unknown = members
      .map((member) => RENAMED[`${name}.${member}`] ?? member)
      .filter((member) => !has(prototype, camel(member)) && !has(prototype, `${camel(member)}OrNullObject`));
    expect(unknown).toEqual([]);
  },
);

test("every type is listed once", () => {
  const names = OBJECT_TYPES.map(({ name }) => name);
  expect(names).toHaveLength(new Set(names).size);
});
