import { excelActions } from "./excel-actions";
import { startPane } from "./start";

startPane(excelActions());
