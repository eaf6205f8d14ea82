// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { identify, readSites, readSitesInSlices, recognise } from '@/lib/pages';
import type { PageKind } from '@/lib/pages/page';
import { body } from './parsed';

const POST = 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/';
const at = (address: string, html: string, head = '') =>
  recognise(body(html, head), new URL(address));
const post = (html: string, head = '') => at(POST, html, head);

describe('a post in other themes', () => {
  it.each([
    [
      'classic (2007): no article, a div of posts',
      '<div id="page"><div id="header"><h1><a href="/blog/">ALSC Blog</a></h1></div><div id="content" class="narrowcolumn"><div class="post" id="post-3"><h2 class="entry-title">Quiet hour</h2><small>October 14th, 2018 by Ana Ray</small><div class="entry"><p>Text.</p></div></div></div></div>',
      '<meta name="author" content="Ana Ray"><meta property="article:published_time" content="2018-10-14T13:00:00+00:00">',
    ],
    [
      'block theme: no article, title beside the text',
      '<div class="wp-site-blocks"><main><h1 class="wp-block-post-title">Quiet hour</h1><div class="wp-block-post-date"><time datetime="2018-10-14T09:00:00-04:00">October 14, 2018</time></div><div class="wp-block-post-author__name">Ana Ray</div><div class="entry-content wp-block-post-content"><p>Text.</p></div></main></div>',
      '',
    ],
    [
      'framework theme with microdata',
      '<main class="content"><article class="entry"><header><h1 itemprop="headline">Quiet hour</h1><p class="entry-meta"><time class="entry-time" datetime="2018-10-14T07:00:00+00:00">October 14, 2018</time> by <span itemprop="author">Ana Ray</span></p></header><div itemprop="articleBody"><p>Text.</p></div></article></main>',
      '',
    ],
    [
      'no class at all, only structure',
      '<main><article><h1>Quiet hour</h1><p><time datetime="2018-10-14">last autumn</time> <a rel="author" href="#">Ana Ray</a></p><p>Text.</p></article></main>',
      '',
    ],
  ])('%s', (_theme, html, head) => {
    expect(post(html, head)).toMatchObject({
      kind: 'blog-post',
      title: 'Quiet hour',
      date: '2018-10-14',
      author: 'Ana Ray',
    });
  });

  it('the day of the post, not of its update nor of its comments', () => {
    const html = (times: string) =>
      `<main><article><h1>Quiet hour</h1>${times}<div class="entry-content"><p>Text.</p></div></article><div id="comments"><time datetime="2018-10-20">x</time></div></main>`;
    expect(
      post(
        html(
          '<time class="updated" datetime="2019-02-02">x</time><time class="entry-date" datetime="2018-10-14">x</time>',
        ),
      ).date,
    ).toBe('2018-10-14');
    expect(post(html('')).date).toBeNull();
    expect(post(html('<span class="posted-on">14 October 2018</span>')).date).toBe('2018-10-14');
  });

  it.each(['?p=31207', 'page/2/?p=9'])('a post by its number (%s)', (tail) => {
    const html = '<main><article><h1>Quiet hour</h1><p>Text.</p></article></main>';
    expect(at(`http://www.alsc.ala.org/blog/${tail}`, html).kind).toBe('blog-post');
  });
});

describe('addresses', () => {
  const PAGE =
    '<main><h1>A page</h1><p>Text. <a href="https://one.example/">One</a> <a href="https://two.example/">Two</a> <a href="/discussion/a">thread</a></p></main>';
  const KINDS: [string, PageKind][] = [
    ['https://www.alsc.ala.org/blog/', 'blog-list'],
    ['http://alsc.ala.org/blog/page/7/', 'blog-list'],
    ['https://www.alsc.ala.org/blog/?s=tablets', 'blog-list'],
    ['https://www.alsc.ala.org/blog/search/tablets/', 'blog-list'],
    ['https://www.alsc.ala.org/blog/2018/10/', 'blog-list'],
    [
      'https://www.alsc.ala.org/blog/category/bloggers/blogger-children-and-technology-committee/page/3/',
      'blog-list',
    ],
    ['https://www.alsc.ala.org/blog/tag/alsc-mentoring-program/', 'blog-list'],
    ['https://www.alsc.ala.org/blog/author/mary-voors/page/2/', 'blog-list'],
    ['https://www.alsc.ala.org/blog/guest-post-guidelines/', 'ala-other'],
    ['https://www.alsc.ala.org/', 'ala-other'],
    ['http://gws.ala.org/category/animals?page=1', 'gwk-category'],
    ['http://gws.ala.org/taxonomy/term/12', 'gwk-category'],
    ['http://gws.ala.org/', 'gwk-category'],
    ['http://www.ala.org/greatsites', 'gwk-category'],
    ['http://www.ala.org/parentspage/greatsites/amazing.html', 'gwk-category'],
    ['http://gws.ala.org/about/selection-criteria', 'ala-other'],
    ['http://gws.ala.org/content/tate-kids', 'gwk-entry'],
    ['https://ala.org/alsc/awardsgrants/notalists/ncdm/2025', 'ncdm-list'],
    ['https://www.ala.org/alsc/2024-notable-childrens-digital-media', 'ncdm-list'],
    ['http://www.ala.org/alsc/awardsgrants/notalists/ncdm/ncdmsubmissions', 'ala-other'],
    ['https://www.ala.org/alsc/awardsgrants/notalists', 'ala-other'],
    ['https://connect.ala.org/discussion/proposed-resolution', 'connect-thread'],
    ['https://connect.ala.org/acrl/discussion/proposed-resolution', 'connect-thread'],
    [
      'https://connect.ala.org/ALSC/Communities/Community-Home/DigestViewer/ViewThread?MessageKey=1',
      'connect-thread',
    ],
    [
      'https://connect.ala.org/communities/community-home/digestviewer?communitykey=1',
      'connect-list',
    ],
    ['https://connect.ala.org/core/communities/community-home?communitykey=1', 'connect-list'],
    ['https://connect.ala.org/home/report', 'ala-other'],
    ['https://connect.ala.org/events/calendar', 'ala-other'],
    ['https://ala.org/alsc/mentoring', 'mentoring'],
    ['http://www.ala.org/alsc/mentoring/matches', 'mentoring'],
    ['https://www.ala.org/alsc/publications-resources/mentoring/apply', 'mentoring'],
    ['https://www.ala.org/acrl/mentoring', 'ala-other'],
    ['http://www.ala.org/alsc/edcareeers/alsccorecomps', 'competencies'],
    ['http://www.ala.org/ala/mgrps/divs/alsc/edcareeers/alsccorecomps/index.cfm', 'competencies'],
    [
      'http://www.ala.org/Template.cfm?Section=Childrens_Services&template=/ContentManagement/ContentDisplay.cfm&ContentID=13925',
      'competencies',
    ],
    ['http://www.ala.org/Template.cfm?Section=Childrens_Services&ContentID=1', 'ala-other'],
    ['http://www.ala.org/alsc/community-forums', 'community-forum'],
    ['http://connect.ala.org/node/91', 'community-forum'],
    ['http://connect.ala.org/node/172374', 'ala-other'],
    ['http://www.ala.org/alsc/publications-resources/mentoring/matches', 'mentoring'],
    ['https://www.ala.org/alsc/publications-resources/mentoring#activities', 'mentoring'],
    ['https://ala.org/alsc/publications-resources/mentoring/resources', 'mentoring'],
    ['https://www.ala.org/alsc/edcareeers/alsccorecomps', 'competencies'],
    ['https://www.alsc.ala.org/blog/category/dia/', 'blog-list'],
    ['https://www.alsc.ala.org/blog/category/alsc-board/page/12/', 'blog-list'],
    ['https://www.alsc.ala.org/blog/2020-mock-yma-election-results/', 'ala-other'],
    ['http://cs.ala.org/websurvey/alsc/dia/', 'ala-other'],
    [
      'https://connect.ala.org/alsc/communities/community-home/digestviewer/viewthread?GroupId=7&MessageKey=a-b&CommunityKey=c-d',
      'connect-thread',
    ],
    ['https://connect.ala.org/ALSC/Participate/PostMessage', 'connect-post-form'],
    ['https://connect.ala.org/profile/contributions/contributions-list', 'ala-other'],
    [
      'https://connect.ala.org/communities/community-home/librarydocuments?communitykey=1',
      'ala-other',
    ],
    ['https://www.ala.org/alsc/alscconnectonline/community-forum-february-2019', 'community-forum'],
    ['https://www.ala.org/alsc/alscconnectonline/officially-speaking-february-2023', 'ala-other'],
    ['https://dia.ala.org/resources', 'ala-other'],
    ['https://www.ala.org/', 'ala-other'],
    ['https://example.org/alsc/mentoring', 'plain'],
  ];
  it.each(KINDS)('%s is %s', (address, kind) => {
    const page = at(address, PAGE);
    expect([page.kind, page.title]).toEqual([kind, kind === 'plain' ? null : 'A page']);
  });

  // Nothing can be posted through a kept copy of a form.
  it.each(KINDS.filter(([, kind]) => kind !== 'plain' && kind !== 'connect-post-form'))(
    'a kept copy of %s is %s too',
    (address, kind) => {
      expect(at(`https://web.archive.org/web/20200102030405/${address}`, PAGE).kind).toBe(kind);
      expect(at(`http://web.archive.org/web/2020id_/${address}`, PAGE).kind).toBe(kind);
    },
  );

  it.each([
    'https://web.archive.org/web/20200101*/http://gws.ala.org/category/animals',
    'https://web.archive.org/web/*/gws.ala.org/category/animals',
    'https://web.archive.org/save/http://gws.ala.org/',
    'https://web.archive.org/web/2020/https://example.org/category/animals',
    'https://web.archive.org/',
    'http://www.ala.org@evil.example/alsc/mentoring',
    'http://www.ala.org.evil.example/alsc/mentoring',
    'http://wwwala.org/alsc/mentoring',
    'http://gws-ala.org/category/animals',
    'ftp://gws.ala.org/category/animals',
    'about:blank',
    'data:text/html,<h1>x</h1>',
    'view-source:http://gws.ala.org/category/animals',
    'chrome://newtab/',
    'file:///gws.ala.org/category/animals',
  ])('%s is plain', (address) => expect(at(address, PAGE).kind).toBe('plain'));

  it('a missing page is none of its kind', () => {
    for (const address of [
      'http://gws.ala.org/node/1',
      'http://gws.ala.org/category/x',
      'https://www.ala.org/alsc/mentoring',
      'https://connect.ala.org/discussion/x',
    ]) {
      expect([
        address,
        at(address, '<main><h1>Page not found</h1><p><a href="http://a.example/">a</a></p></main>')
          .kind,
      ]).toEqual([address, 'ala-other']);
    }
    expect(post('<main><h1>Page not found</h1><p>x</p></main>').kind).toBe('plain');
  });

  it.each(KINDS.filter(([, kind]) => kind !== 'plain'))(
    '%s without any title is %s all the same',
    (address, kind) => {
      const untitled = PAGE.replace(/<h1>.*<\/h1>/, '');
      expect(at(address, untitled)).toMatchObject({ kind, title: null });
    },
  );

  it('a node without a site of its own is no entry', () => {
    expect(
      at('http://gws.ala.org/node/5', '<main><h1>Our committee</h1><p>Names.</p></main>').kind,
    ).toBe('ala-other');
  });
});

describe('the title of a list of posts', () => {
  const POSTS =
    '<article><h1 class="entry-title">A post</h1></article><article><h2 class="entry-title">B post</h2></article>';
  it.each([
    ['its heading', `<main><h1>Category: Mentoring</h1>${POSTS}</main>`, 'Category: Mentoring'],
    ['that of the head, not that of its first post', `<main>${POSTS}</main>`, 'Mentoring'],
  ])('%s', (_where, html, title) => {
    expect(
      at(
        'https://www.alsc.ala.org/blog/category/mentoring/',
        html,
        '<title>Mentoring - ALSC Blog</title>',
      ),
    ).toMatchObject({ kind: 'blog-list', title });
  });
});

describe('sites', () => {
  const CATEGORY = 'http://gws.ala.org/category/animals';
  const list = (html: string, head = '') =>
    at(CATEGORY, `<main><h1>Animals</h1>${html}</main>`, head).sites.map(
      ({ title, url, annotation }) => [title, url, annotation],
    );

  it.each([
    [
      'lists',
      '<ul><li><a href="http://a.example/">A site</a> - Of a.</li><li><a href="http://b.example/">B site</a> - Of b.</li></ul>',
    ],
    [
      'paragraphs',
      '<p><a href="http://a.example/">A site</a>: Of a.</p><p><a href="http://b.example/">B site</a>: Of b.</p>',
    ],
    [
      'headings',
      '<h2><a href="http://a.example/">A site</a></h2><p>Of a.</p><h2><a href="http://b.example/">B site</a></h2><p>Of b.</p>',
    ],
    [
      'definitions',
      '<dl><dt><a href="http://a.example/">A site</a></dt><dd>Of a.</dd><dt><a href="http://b.example/">B site</a></dt><dd>Of b.</dd></dl>',
    ],
    [
      'lines of one paragraph',
      '<p><a href="http://a.example/">A site</a> Of a.<br><a href="http://b.example/">B site</a> Of b.</p>',
    ],
    [
      'a table',
      '<table><tr><td><a href="http://a.example/">A site</a></td><td>Of a.</td></tr><tr><td><a href="http://b.example/">B site</a></td><td>Of b.</td></tr></table>',
    ],
    [
      'a grid of cells',
      '<table><tr><td><a href="http://a.example/">A site</a><br>Of a.</td><td><a href="http://b.example/">B site</a><br>Of b.</td></tr></table>',
    ],
    [
      'articles',
      '<article><h2><a href="http://a.example/">A site</a></h2><p>Of a.</p></article><article><h2><a href="http://b.example/">B site</a></h2><p>Of b.</p></article>',
    ],
    [
      'titles with an address below',
      '<h3>A site</h3><p>Of a. <a href="http://a.example/">www.a.example</a></p><h3>B site</h3><p>Of b. <a href="http://b.example/">www.b.example</a></p>',
    ],
    [
      'headings that lead to ALA',
      '<div class="views-row"><h3><a href="/node/1">A site</a></h3><p>Of a.</p><a href="http://a.example/">Visit site</a></div><div class="views-row"><h3><a href="/node/2">B site</a></h3><p>Of b.</p><a href="http://b.example/">Visit site</a></div>',
    ],
    [
      'bold titles',
      '<p><b>A site</b>. Of a. <a href="http://a.example/">Website</a></p><p><b>B site</b>. Of b. <a href="http://b.example/">Website</a></p>',
    ],
    [
      'Drupal 7, a grid in a table',
      '<table class="views-view-grid cols-2"><tbody><tr class="row-1 row-first row-last"><td class="col-1 col-first"><div class="views-field views-field-title"><span class="field-content"><a href="http://a.example/">A site</a></span></div><div class="views-field views-field-body"><div class="field-content"><p>Of a.</p></div></div></td><td class="col-2 col-last"><div class="views-field views-field-title"><span class="field-content"><a href="http://b.example/">B site</a></span></div><div class="views-field views-field-body"><div class="field-content"><p>Of b.</p></div></div></td></tr></tbody></table>',
    ],
    [
      'Drupal 8 and 9, a grid of columns',
      '<div class="views-view-grid horizontal cols-2 clearfix"><div class="views-row clearfix row-1"><div class="views-col col-1" style="width: 50%;"><div class="views-field views-field-title"><span class="field-content"><a href="/node/1">A site</a></span></div><div class="views-field views-field-body"><div class="field-content"><p>Of a.</p></div></div><div class="views-field views-field-field-link"><div class="field-content"><a href="http://a.example/">http://a.example/</a></div></div></div><div class="views-col col-2" style="width: 50%;"><div class="views-field views-field-title"><span class="field-content"><a href="/node/2">B site</a></span></div><div class="views-field views-field-body"><div class="field-content"><p>Of b.</p></div></div><div class="views-field views-field-field-link"><div class="field-content"><a href="http://b.example/">http://b.example/</a></div></div></div></div></div>',
    ],
    [
      'Drupal 10, a responsive grid',
      '<div class="views-view-responsive-grid views-view-responsive-grid--horizontal"><div class="views-view-responsive-grid__item"><div class="views-view-responsive-grid__item-inner"><h2><a href="http://a.example/">A site</a></h2><div class="field__item"><p>Of a.</p></div></div></div><div class="views-view-responsive-grid__item"><div class="views-view-responsive-grid__item-inner"><h2><a href="http://b.example/">B site</a></h2><div class="field__item"><p>Of b.</p></div></div></div></div>',
    ],
    [
      'Drupal 10, teasers with a field for the link',
      '<div class="views-row"><article role="article" about="/node/1" class="node node--type-website node--view-mode-teaser"><h2 class="node__title"><a href="/node/1" rel="bookmark"><span>A site</span></a></h2><div class="node__content"><div class="field field--name-field-url field--type-link field__item"><a href="http://a.example/">Visit the site</a></div><div class="text-formatted field field--name-body field__item"><p>Of a.</p></div><div class="node__links"><ul class="links inline"><li><a href="/node/1" title="A site">Read more</a></li></ul></div></div></article></div><div class="views-row"><article role="article" about="/node/2" class="node node--type-website node--view-mode-teaser"><h2 class="node__title"><a href="/node/2" rel="bookmark"><span>B site</span></a></h2><div class="node__content"><div class="field field--name-field-url field--type-link field__item"><a href="http://b.example/">Visit the site</a></div><div class="text-formatted field field--name-body field__item"><p>Of b.</p></div><div class="node__links"><ul class="links inline"><li><a href="/node/2" title="B site">Read more</a></li></ul></div></div></article></div>',
    ],
    [
      'Drupal 7 to 10, a table with a head',
      '<table class="views-table cols-3"><caption>Sites</caption><thead><tr><th class="views-field views-field-title" scope="col"><a href="?order=title">Title</a></th><th>Annotation</th><th>Grade</th></tr></thead><tbody><tr class="odd"><td class="views-field views-field-title"><a href="http://a.example/">A site</a></td><td class="views-field views-field-body">Of a.</td><td class="views-field views-field-grade">Grades 3-5</td></tr><tr class="even"><td class="views-field views-field-title"><a href="http://b.example/">B site</a></td><td class="views-field views-field-body">Of b.</td><td class="views-field views-field-grade">Grades K-2</td></tr></tbody></table>',
    ],
    [
      'an unclosed list with ids twice',
      '<ul><li id=x><a id=x href=http://a.example/>A site</a> Of a.<li id=x><a id=x href=http://b.example/>B site</a> Of b.',
    ],
    [
      'pictures beside titles',
      '<ul><li><a href="http://a.example/"><img alt="Screenshot" src="data:,"></a> <a href="http://a.example/">A site</a> Of a.</li><li><a href="http://b.example/"><img alt="Screenshot" src="data:,"></a> <a href="http://b.example/">B site</a> Of b.</li></ul>',
    ],
  ])('%s', (_markup, html) => {
    expect(list(html)).toEqual([
      ['A site', 'http://a.example/', 'Of a.'],
      ['B site', 'http://b.example/', 'Of b.'],
    ]);
  });

  it('never what surrounds the list', () => {
    const around = [
      '<nav><a href="http://nav.example/">x</a></nav>',
      '<div role="navigation"><a href="http://nav.example/">x</a></div>',
      '<ul class="menu nav"><li><a href="http://nav.example/">x</a></li></ul>',
      '<div class="breadcrumb"><a href="http://crumb.example/">x</a></div>',
      '<aside><a href="http://aside.example/">x</a></aside>',
      '<div class="block-sponsors"><a href="http://sponsor.example/">x</a></div>',
      '<p>Sponsored by <a href="http://sponsor.example/">x</a></p>',
      '<p><a rel="nofollow sponsored" href="http://sponsor.example/">x</a></p>',
      '<div class="social-links"><a href="https://twitter.com/practicelibrary">x</a></div>',
      '<p><a href="https://www.facebook.com/sharer/sharer.php?u=1">Share</a></p>',
      '<p><a href="https://twitter.com/intent/tweet?text=1">Tweet</a></p>',
      '<p><a href="https://pinterest.com/pin/create/button/?url=1">Pin</a></p>',
      '<div class="comments"><p><a href="http://comment.example/">x</a></p></div>',
      '<div id="comments"><a href="http://comment.example/">x</a></div>',
      '<p><a href="https://www.ala.org/alsc/">ALSC</a> <a href="//alastore.ala.org/">Store</a> <a href="/node/7">Node</a></p>',
      '<p><a href="mailto:x@a.example">Mail</a> <a href="tel:1">Call</a> <a href="javascript:alert(1)">Run</a> <a href="data:text/html,x">Data</a> <a href="#top">Top</a> <a>None</a> <a href="file:///etc/passwd">File</a> <a href="http://localhost/">Here</a></p>',
      '<p><a href="http://user:secret@a.example/">x</a></p>',
      '<footer><a href="http://footer.example/">x</a></footer>',
    ];
    for (const html of around) expect([html, list(html)]).toEqual([html, []]);
    expect(
      list(`${around.join('')}<ul><li><a href="http://a.example/">A site</a></li></ul>`),
    ).toEqual([['A site', 'http://a.example/', '']]);
  });

  it('a class that only tells the subject hides nothing', () => {
    expect(
      list(
        '<div class="category-social-studies term-nav"><ul><li><a href="http://a.example/">A site</a></li></ul></div>',
      ),
    ).toHaveLength(1);
  });

  it('the same site under several addresses is one; two paths of one host are two', () => {
    const html = [
      'http://a.example',
      'https://www.a.example/',
      'http://a.example/kids',
      'http://a.example/kids/',
    ].map((href, n) => `<li><a href="${href}">Site ${n}</a></li>`);
    expect(list(`<ul>${html.join('')}</ul>`).map(([title]) => title)).toEqual(['Site 0', 'Site 2']);
  });

  it('a hostile title or annotation is text, and cut', () => {
    const [site] = at(
      CATEGORY,
      `<main><h1>x</h1><ul><li><a href="http://a.example/">${'t'.repeat(100_000)}</a> ${'a&lt;script>'.repeat(50_000)}</li><li><a href="http://b.example/">&lt;img src=x onerror=alert(1)></a></li></ul></main>`,
    ).sites;
    expect(site?.title).toHaveLength(200);
    expect(site?.annotation).toHaveLength(1_000);
    expect(
      list(
        '<ul><li><a href="http://b.example/">&lt;img src=x onerror=alert(1)></a></li></ul>',
      )[0]?.[0],
    ).toBe('<img src=x onerror=alert(1)>');
  });

  it('relative links are those of the page, or of its base', () => {
    expect(list('<ul><li><a href="//a.example/x">A site</a></li></ul>')).toEqual([
      ['A site', 'http://a.example/x', ''],
    ]);
    expect(
      list('<ul><li><a href="kids/">A site</a></li></ul>', '<base href="https://a.example/for/">'),
    ).toEqual([['A site', 'https://a.example/for/kids/', '']]);
    expect(
      list('<ul><li><a href="kids/">A site</a></li></ul>', '<base href="javascript:x">'),
    ).toEqual([]);
  });

  it('each comes with its link, at once and in slices', async () => {
    const document = body(
      '<main><h1>x</h1><ul><li><a id="a" href="http://a.example/">A site</a></li><li><a id="b" href="http://b.example/">B site</a></li></ul></main>',
    );
    const page = identify(document, new URL(CATEGORY));
    expect(page).toMatchObject({ kind: 'gwk-category', sites: [] });
    const sites = readSites(document, new URL(CATEGORY), page);
    expect(sites.map(({ element }) => element.id)).toEqual(['a', 'b']);
    expect(await readSitesInSlices(document, new URL(CATEGORY), page)).toEqual(sites);
  });

  it('a sentence of a post recommends nothing, its list does', () => {
    const html =
      '<main><article><h1>Quiet hour</h1><div class="entry-content"><p>I read in <a href="http://paper.example/">the paper</a> that it rains.</p><p><a href="http://paper.example/2">The paper</a> says so.</p><ul><li><a href="http://a.example/">A site</a>, of a</li></ul><p>See <a href="http://b.example/">http://b.example/</a></p></div></article></main>';
    expect(post(html).sites.map(({ url }) => url)).toEqual([
      'http://a.example/',
      'http://b.example/',
    ]);
  });
});
