/** All of the package: the rows and the rules, whose names stand in their own files. */
export * from './data.ts';
export * from './rules.ts';
