const { Buffer } = require("node:buffer");
const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { Marked } = require("marked");

const STYLE = readFileSync(path.join(__dirname, "guide.css"), "utf8");

/**
 * The guides as pages that need nothing but themselves: every .md of a folder as .html, its pictures, and an index.
 * @returns bytes by path.
 * @throws Error where a picture is not there.
 */
function guidesIn(folder) {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".md"))
        .sort()
    : [];
  const files = { "guide.css": Buffer.from(STYLE) };
  const titles = names.map((name) => {
    const text = readFileSync(path.join(folder, name), "utf8");
    const { html, pictures } = pageOf(text, (link) => targetOf(link, { folder, name, names }));
    for (const [to, from] of pictures) files[to] = readFileSync(from);
    const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
    files[asHtml(name)] = Buffer.from(framed(title, html));
    return { name, title };
  });
  const items = titles.map(({ name, title }) => `<li><a href="${asHtml(name)}">${title}</a></li>\n`);
  files["index.html"] ??= Buffer.from(framed("検算", `<h1>検算</h1>\n<ul>\n${items.join("")}</ul>\n`));
  return files;
}

const asHtml = (name) => (name === "README.md" ? "index.html" : name.replace(/\.md$/, ".html"));

/**
 * Where a link of a guide leads: another guide, an address, a place in the page, or a picture, which comes along; `href`
 * is null for what is in the repository alone.
 */
function targetOf(link, { folder, name, names }) {
  if (/^(https?:|mailto:|#)/.test(link)) return { href: link };
  const [file, place] = link.split("#");
  const anchor = place === undefined ? "" : `#${place}`;
  const decoded = decodeURI(file);
  if (names.includes(decoded)) return { href: asHtml(file) + anchor };
  if (!/\.(png|svg)$/.test(decoded)) return { href: null };
  const from = path.join(folder, decoded);
  if (!existsSync(from)) throw new Error(`${name} shows ${link}, which is not there`);
  const to = `images/${path.basename(decoded)}`;
  return { href: to, picture: [to, from] };
}

/** Headings have names by which links find them; what leads nowhere is text. */
const RENDERER = {
  heading({ tokens, depth, text }) {
    return `<h${depth} id="${placeOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  },
  link({ href, tokens }) {
    const shown = this.parser.parseInline(tokens);
    return href === null ? shown : `<a href="${encodeURI(decodeURI(href))}">${shown}</a>`;
  },
};

function pageOf(text, target) {
  const pictures = [];
  const followed = (href) => {
    const { href: to, picture } = target(href);
    if (picture) pictures.push(picture);
    return to;
  };
  const marked = new Marked({
    renderer: RENDERER,
    walkTokens(token) {
      if (token.type === "link" || token.type === "image") token.href = followed(token.href);
    },
  });
  return { html: marked.parse(text), pictures };
}

/** The name of a heading in addresses, as on GitHub. */
function placeOf(title) {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
}

function framed(title, html) {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="guide.css">
</head>
<body>
${html}</body>
</html>
`;
}

module.exports = { guidesIn };
