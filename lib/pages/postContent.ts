/** The text of a blog post, in the themes that name it. */
export const POST_CONTENT =
  '.entry-content,.wp-block-post-content,.post-content,.post-entry,[itemprop="articleBody"],.entry,.storycontent';
