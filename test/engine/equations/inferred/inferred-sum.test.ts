import { checkedEquations } from "../../../checked";
import { testRule } from "../../../rule-tester";
import { printedSheet, workbookOf } from "../../../../specimens/sheets";

/** Two levels and a blank line; nothing says what adds up. */
const regions = (sapporo: string) => `
  Visitors by region
  |2019|2020|2021|2022|2023|2024
  Sapporo|${sapporo}|24,906|23,574|25,801|27,462|29,317
  Hakodate|14,083|13,111|12,416|13,623|14,546|15,554
  Hokkaido|41,205|38,017|35,990|39,424|42,008|44,871
  |||||
  Fukuoka|31,918|29,950|28,256|31,102|33,359|35,504
  Kumamoto|17,160|16,102|15,191|16,721|17,935|19,088
  Oita|10,127|9,502|8,965|9,868|10,584|11,264
  Kyushu|59,205|55,554|52,412|57,691|61,878|65,856
  Both|100,410|93,571|88,402|97,115|103,886|110,727`;

/** Men and women, and both, of two years and of both together: each third column adds up. */
const census = (women: string) => `
  Members
  |2023|||2024|||Both years||
  Club|Men|Women|Number|Men|Women|Number|Men|Women|Number
  Aoba|1,203|${women}|2,321|1,254|1,187|2,441|2,457|2,305|4,762
  Midori|987|1,045|2,032|1,011|1,083|2,094|1,998|2,128|4,126
  Hikari|2,310|2,207|4,517|2,288|2,251|4,539|4,598|4,458|9,056
  Nagisa|1,466|1,391|2,857|1,502|1,409|2,911|2,968|2,800|5,768
  Kaede|1,729|1,810|3,539|1,764|1,836|3,600|3,493|3,646|7,139
  Sakura|2,045|1,998|4,043|2,101|2,032|4,133|4,146|4,030|8,176`;

/** The whole before its parts, and one of the parts before its own; a column that belongs to none between them. */
const schools = (girls: string) => `
  Pupils
  Town|Pupils|Classes|Day|Boys|Girls|Evening
  Aoba|4,871|162|4,386|2,204|2,182|485
  Midori|3,902|131|3,517|1,733|1,784|385
  Hikari|6,145|204|5,619|2,837|2,782|526
  Nagisa|2,768|94|2,502|1,271|1,231|266
  Kaede|5,233|175|4,790|2,386|2,404|443
  Sakura|4,408|148|3,975|2,011|${girls}|433`;

const spent = (left: string) => `
  Grants
  Project|Granted|Bank|Spent|Left
  Bridge|184,302|11|150,217|${left}
  School|96,415|12|90,108|6,307
  Library|45,880|11|41,236|4,644
  Harbour|310,774|14|288,951|21,823
  Park|28,619|12|19,340|9,279
  Road|150,033|11|149,876|157`;

testRule("inferred-sum", {
  ties: [
    { name: "totals of totals, a blank line", sheets: [regions("27,122")] },
    { name: "wholes before their parts, one within the other", sheets: [schools("1,964")] },
    { name: "every third column", sheets: [census("1,118")] },
    { name: "two columns wherever they stand", sheets: [spent("34,085")] },
  ],
  breaks: [
    { name: "one column of a sum of lines", sheets: [regions("27,212")], at: ["B5"] },
    { name: "one line of wholes before their parts", sheets: [schools("1,946")], at: ["D8"] },
    { name: "one line of sums of columns", sheets: [census("1,181")], at: ["D4", "I4"] },
    { name: "one line of a difference", sheets: [spent("34,805")], at: ["B3"] },
  ],
  silent: [
    {
      name: "figures that add up in one line by chance",
      sheets: [
        `
        Results
        Name|Alpha|Beta|Gamma|Delta
        Ida|3,104|2,087|5,191|812
        Jo|1,220|4,417|2,903|655
        Kai|2,816|1,093|3,347|901
        Lea|4,021|2,554|1,786|743`,
      ],
    },
    {
      name: "years and other short figures",
      sheets: [
        `
        Weeks
        Group|One|Two|Three|Four
        A|1|2|3|1
        B|2|1|3|0
        C|1|1|2|3`,
      ],
    },
  ],
});

test("a column of うち in which nothing stands is no part of the sum", () => {
  const lenders = `
    地方債等の明細
    (単位:千円)
    種類|残高|政府資金|市中銀行|市場公募債|うち住民公募債|その他
    公営住宅|48,220|31,400|12,715|4,000|-|105
    学校教育|77,946|60,230|9,914|7,802|-|-
    道路|91,318|55,075|27,660|8,541|-|42
    公園|23,507|18,012|3,485|2,010|-|-`;
  const sums = checkedEquations(workbookOf(printedSheet(lenders))).filter(
    ({ rule }) => rule === "inferred-sum",
  );
  expect(sums.map(({ terms }) => terms.map(({ column }) => column))).toEqual(Array(4).fill([1, 2, 3, 5]));
});
