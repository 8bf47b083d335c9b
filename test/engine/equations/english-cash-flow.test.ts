import { testRule } from "../../rule-tester";

/** A company's or a fund's: two years. */
const direct = ({ operating = "11,431", movement = "2,476", end = "16,864" } = {}) => `
  Statement of Cash Flows
  For the year ended June 30, 2024
  |2024|2023
  Cash flows from operating activities:||
    Receipts from customers|48,210|45,903
    Payments to suppliers|△21,377|△20,118
    Payments to employees|△15,402|△14,967
    Net cash provided by operating activities|${operating}|10,818
  Cash flows from investing activities:||
    Purchases of capital assets|△9,860|△7,442
    Proceeds from sale of equipment|325|118
    Net cash used in investing activities|△9,535|△7,324
  Cash flows from financing activities:||
    Proceeds from bonds|4,000|2,500
    Principal paid on debt|△3,420|△3,005
    Net cash provided by (used in) financing activities|580|△505
  Net increase (decrease) in cash and cash equivalents|${movement}|2,989
  Cash and cash equivalents, beginning of year|14,388|11,399
  Cash and cash equivalents, end of year|${end}|14,388`;

/** A proprietary fund of a city (GASB): four activities, one of them of one line, the figures texts in brackets. */
const fund = ({
  interest = "'(388,940)",
  investing = "74,118",
  movement = "385,252",
  end = "5,502,856",
} = {}) => `
  City of Westbrook
  Water Fund
  Statement of Cash Flows
  Year Ended June 30, 2024
  CASH FLOWS FROM OPERATING ACTIVITIES
  Receipts from customers and users|9,482,117
  Payments to suppliers|'(3,120,445)
  Payments to employees|'(2,760,981)
  Net cash provided by operating activities|3,600,691
  CASH FLOWS FROM NONCAPITAL FINANCING ACTIVITIES
  Transfers to other funds|'(412,000)
  Subsidy from federal grant|58,200
  Net cash used by noncapital financing activities|'(353,800)
  CASH FLOWS FROM CAPITAL AND RELATED FINANCING ACTIVITIES
  Proceeds from capital debt|1,500,000
  Purchases of capital assets|'(2,944,317)
  Principal paid on capital debt|'(1,102,500)
  Interest paid on capital debt|${interest}
  Net cash used by capital and related financing activities|'(2,935,757)
  CASH FLOWS FROM INVESTING ACTIVITIES
  Interest and dividends|74,118
  Net cash provided by investing activities|${investing}
  Net increase in cash and cash equivalents|${movement}
  Balances - beginning of the year|5,117,604
  Balances - end of the year|${end}`;

/** A Canadian municipality's, indirect: parts of two depths, notes beside the amounts. */
const indirect = ({ operating = "34,427", movement = "6,682", end = "37,594" } = {}) => `
  Consolidated Statement of Cash Flows (in thousands)
  |Note|2024|2023
  Operating transactions|||
   Annual surplus||21,480|18,963
   Items not involving cash:|||
    Amortization||14,207|13,850
    Gain on disposal of tangible capital assets||△312|△95
   Change in non-cash assets and liabilities:|||
    Accounts receivable||△2,118|640
    Deferred revenue|5|1,904|△1,377
    Accounts payable||△734|2,086
   Cash provided by operating transactions||${operating}|34,067
  Capital transactions|||
   Acquisition of tangible capital assets||△29,870|△26,412
   Proceeds on disposal||540|210
   Cash applied to capital transactions||△29,330|△26,202
  Financing transactions|||
   Long-term debt issued||6,000|-
   Long-term debt repaid|7|△4,415|△4,260
   Cash provided by (applied to) financing transactions||1,585|△4,260
  Increase in cash and cash equivalents||${movement}|3,605
  Cash and cash equivalents, beginning of year||30,912|27,307
  Cash and cash equivalents, end of year||${end}|30,912`;

/** IFRS: exchange rates below the change, days instead of beginning and end. */
const exchange = ({ movement = "(312)", end = "4,207" } = {}) => `
  Consolidated statement of cash flows
  |2024
  Operating activities|
   Cash received from members|18,350
   Cash paid to staff and suppliers|△17,122
  Net cash generated from operating activities|1,228
  Investing activities|
   Purchase of equipment|△1,540
  Net cash used in investing activities|△1,540
  (Decrease)/increase in cash held|'${movement}
  Cash at bank, January 1|4,560
  Effect of exchange rate changes|△41
  Cash at bank, December 31|${end}`;

testRule("footing", {
  ties: [
    { name: "a direct statement of two years", sheets: [direct()] },
    { name: "a fund with four activities", sheets: [fund()] },
    { name: "a statement by the indirect method", sheets: [indirect()] },
    { name: "two activities and exchange rates", sheets: [exchange()] },
  ],
  breaks: [
    { name: "a change in cash that misses", sheets: [direct({ movement: "2,746" })], at: ["B17"] },
    { name: "a change far off, one year", sheets: [fund({ movement: "612,003" })], at: ["B23"] },
    { name: "a change in cash named increase", sheets: [indirect({ movement: "9,107" })], at: ["C21"] },
    { name: "a decrease in cash held", sheets: [exchange({ movement: "(132)" })], at: ["B10"] },
  ],
});

testRule("roll-forward", {
  ties: [
    { name: "beginning and end of year", sheets: [direct()] },
    { name: "balances", sheets: [fund()] },
    { name: "days, with exchange rates between", sheets: [exchange()] },
  ],
  breaks: [
    { name: "a balance at the end that misses", sheets: [direct({ end: "16,664" })], at: ["B19"] },
    { name: "balances of a fund", sheets: [fund({ end: "5,205,856" })], at: ["B25"] },
    { name: "cash at the end of the indirect method", sheets: [indirect({ end: "35,222" })], at: ["C23"] },
    { name: "the last day of the year", sheets: [exchange({ end: "4,720" })], at: ["B13"] },
  ],
});

testRule("named-sum", {
  ties: [{ name: "an activity of one line, in brackets", sheets: [fund()] }],
  breaks: [
    { name: "an activity of several lines", sheets: [direct({ operating: "11,341" })], at: ["B8"] },
    { name: "a wrong line of an activity", sheets: [fund({ interest: "'(338,940)" })], at: ["B19"] },
    { name: "an activity of one line", sheets: [fund({ investing: "71,418" })], at: ["B22"] },
    { name: "an activity of two depths", sheets: [indirect({ operating: "34,847" })], at: ["C12"] },
  ],
});
