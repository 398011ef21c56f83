/** Width of the module in em from which on nothing needs to be folded away. */
export const roomFrom = 44;
