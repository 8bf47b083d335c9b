import { emptyBook, failureOf, openHost } from "../open";

const NAMESPACE = "urn:example:waivers:v1";
const XML = `<waivers xmlns="${NAMESPACE}"><waiver>確認済</waiver></waivers>`;

function onBook<Result>(work: (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<Result>) {
  openHost(emptyBook());
  return Excel.run((context) => work(context.workbook, context));
}

test("custom XML parts are found by their namespace, changed and deleted", async () => {
  await onBook(async ({ customXmlParts }, context) => {
    customXmlParts.add("<other/>");
    customXmlParts.add(XML);
    const own = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
    own.load("id,namespaceUri");
    const before = own.getXml();
    own.setXml(XML.replace("確認済", "未確認"));
    const after = own.getXml();
    const count = customXmlParts.getCount();
    await context.sync();
    expect(own.namespaceUri).toBe(NAMESPACE);
    expect([before.value, after.value, count.value]).toEqual([XML, XML.replace("確認済", "未確認"), 2]);
    own.delete();
    const gone = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("what is not XML is no part, and several parts are no only item", async () => {
  await onBook(async ({ customXmlParts }, context) => {
    customXmlParts.add("<open>");
    expect(await failureOf(context.sync())).toMatchObject({ code: "InvalidArgument" });
    customXmlParts.add(XML);
    customXmlParts.add(XML);
    customXmlParts.getByNamespace(NAMESPACE).getOnlyItem().load("id");
    expect(await failureOf(context.sync())).toMatchObject({ code: "GeneralException" });
  });
});

test("names of the book and of a sheet are kept apart, and lead to their ranges", async () => {
  await onBook(async ({ names, worksheets }, context) => {
    const sheet = worksheets.getItem("表");
    names.add("合計", sheet.getRange("B2:B3"), "控え");
    names.add("単位", "=1000");
    sheet.names.add("合計", "=表!$C$9");
    names.load("items/name,items/formula,items/type,items/scope,items/comment");
    const own = sheet.names.getItem("合計").load("formula,scope");
    const range = names.getItem("合計").getRange().load("address");
    const none = names.getItem("単位").getRangeOrNullObject();
    const named = sheet.getRange("合計").load("address");
    await context.sync();
    expect(names.items.map(({ name, formula, type }) => [name, formula, type])).toEqual([
      ["合計", "=表!$B$2:$B$3", "Range"],
      ["単位", "=1000", "Integer"],
    ]);
    expect([own.formula, own.scope, names.items[0]!.scope, names.items[0]!.comment]).toEqual([
      ...["=表!$C$9", "Worksheet", "Workbook", "控え"],
    ]);
    expect([range.address, none.isNullObject, named.address]).toEqual(["表!B2:B3", true, "表!C9"]);
  });
});

test.each(["A1", "1年", "予算 表", "合計"])("%s cannot be a new name", async (name) => {
  await onBook(async ({ names }, context) => {
    names.add("合計", "=1");
    names.add(name, "=1");
    expect(await failureOf(context.sync())).toMatchObject({ code: "InvalidArgument" });
  });
});

test("properties of the document are texts, numbers and truth values", async () => {
  await onBook(async ({ properties }, context) => {
    properties.title = "平成28年度予算";
    properties.custom.add("検算", 1);
    properties.custom.add("確認", true);
    properties.load("title");
    properties.custom.load("items/key,items/value,items/type");
    await context.sync();
    expect(properties.title).toBe("平成28年度予算");
    expect(properties.custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([
      ["検算", 1, "Number"],
      ["確認", true, "Boolean"],
    ]);
  });
});

test("settings are kept while they are small", async () => {
  await onBook(async ({ settings }, context) => {
    settings.add("lang", "ja");
    const lang = settings.getItemOrNullObject("lang").load("value");
    const none = settings.getItemOrNullObject("other");
    await context.sync();
    expect([lang.value, none.isNullObject]).toEqual(["ja", true]);
    settings.add("much", "x".repeat(1_100_000));
    expect(await failureOf(context.sync())).toMatchObject({ code: "InvalidArgument" });
  });
});
