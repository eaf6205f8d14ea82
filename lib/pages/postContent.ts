/** The text of a blog post, in the themes that name it. */
export const POST_CONTENT =
  '.entry-content,.wp-block-post-content,.post-content,.post-entry,[itemprop="articleBody"],.entry,.storycontent';

/** The element that holds a post's text: by name, else the article, else the page's whole content. */
export function postContent(main: Element | null): Element | null {
  return main?.querySelector(POST_CONTENT) ?? main?.querySelector('article') ?? main;
}
