/** Ids of the controls, each once in a shadow root; error summaries lead to them. */
export const controlIds = {
  about: 'fw-about',
  category: 'fw-category',
  text: 'fw-text',
  files: 'fw-files',
  name: 'fw-name',
  email: 'fw-email',
  phone: 'fw-phone',
} as const;
