const BOOK = /\.(?:xls[xm]?|ods)$/i;

/** Excel's note that somebody has a book open, hidden files, and drafts of ours. */
const PASSED_OVER = /^(?:~\$|\.)/;

/** Whether a file of a folder is looked into. */
export const isBookName = (name: string) => BOOK.test(name);

/** Whether a file or folder in a folder is none of the office's books, whatever its name ends with. */
export const isPassedOver = (name: string) => PASSED_OVER.test(name);
