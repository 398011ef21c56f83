import type { ModifyBundlerChainFn } from '@rsbuild/core';

/** `?inline` as the minified text and nothing else; css-loader would wrap each in a list to be joined when run. */
export const plainCss: ModifyBundlerChainFn = (chain, { CHAIN_ID }) => {
  const inline = chain.module.rule(CHAIN_ID.RULE.CSS).oneOf(CHAIN_ID.ONE_OF.CSS_INLINE);
  inline.uses.delete(CHAIN_ID.USE.CSS);
  inline.type('asset/source');
};
