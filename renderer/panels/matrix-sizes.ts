/** The measures of a matrix: what is drawn is placed by numbers, as only what is in sight is in the document. */
export const MATRIX_ROW = 27;
export const MATRIX_COLUMN = 112;
export const MATRIX_HEAD = 150;
