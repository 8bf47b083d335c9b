/** ExcelApi 1.14 is what Excel LTSC 2021 has, the oldest Excel that is promised; merged areas need 1.13. */
export const isSupported = () => Office.context.requirements.isSetSupported("ExcelApi", "1.14");
