/** What the app itself says of the plan, without bringing the plan's rows along; under test against them. */
export const planFacts = {
  number: '224/KH-UBND',
  year: 2026,
  targets: 30,
  tasks: 51,
  issuedOn: '2025-12-31',
} as const;
