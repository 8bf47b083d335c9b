import { formulaOf } from "../../../src/hosts/ods/formula";

test.each([
  ["of:=SUM([.B4:.B7])", "SUM(B4:B7)"],
  ["of:=[.B4]+[$収支.C3]-[.$D$9]", "B4+収支!C3-$D$9"],
  ["of:=SUM([$'資 金'.B4:.B7];[.C1])", "SUM('資 金'!B4:B7,C1)"],
  ["of:=SUM(['それ''ぞれ'.A1:.A3])", "SUM('それ''ぞれ'!A1:A3)"],
  ['of:=IF([.A1]="[.B1];";1;2)', 'IF(A1="[.B1];",1,2)'],
  ["of:=SUM([.B:.B])", "SUM(B:B)"],
  ["of:=SUMPRODUCT({1;2|3;4})", "SUMPRODUCT({1,2;3,4})"],
  ["of:=['file:///C:/r7.ods'#$収支.B4]*2", "[1]収支!B4*2"],
  ["of:=[.#REF!]+1", "#REF!+1"],
  ["of:=COM.MICROSOFT.CONCAT([.A1:.A2])", "CONCAT(A1:A2)"],
  ["msoxl:=SUM(B4:B7)", "SUM(B4:B7)"],
  ["oooc:=SUM([.B4:.B7])", null],
])("%s", (written, meant) => expect(formulaOf(written)).toBe(meant));
