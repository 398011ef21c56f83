/** Each is a package `@cantho/<name>`, and the expose `./<name>`. */
export const moduleNames = ['scoreboard', 'task-tracker', 'feedback-widget'] as const;
