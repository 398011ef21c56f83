/** As the document is cited; the rest of what the plan says comes with the answers of the API. */
export const planNumber = '224/KH-UBND';
