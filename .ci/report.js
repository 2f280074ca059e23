// What a document must be, looked at from inside; each check returns what is wrong, in words.

const visible = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
const named = (element) => element.getAttribute("aria-label") || element.textContent.trim();
const shortened = (text) => JSON.stringify(text.trim().slice(0, 40));

const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);

function luminance(color) {
  const [red, green, blue] = channels(color).map((value) => value / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first, second) {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What stands behind the middle of a text: the shape of a drawing that it is written on, else the nearest background. */
function background(element) {
  const svg = element.closest("svg");
  if (svg) {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const behind = [...svg.querySelectorAll("rect")].filter((rect) => {
      const { left, right, top, bottom } = rect.getBoundingClientRect();
      return left <= x && x <= right && top <= y && y <= bottom;
    });
    if (behind.length > 0) return getComputedStyle(behind.at(-1)).fill;
  }
  for (let each = element; each; each = each.parentElement) {
    const color = getComputedStyle(each).backgroundColor;
    if (channels(color)[3] !== 0) return color;
  }
  return "rgb(255, 255, 255)";
}

function* textElements() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && !element.closest("script, title, desc, .unseen") && visible(element)) yield element;
  }
}

function* colours() {
  const seen = new Set();
  for (const element of textElements()) {
    const style = getComputedStyle(element);
    const color = element.closest("svg") ? style.fill : style.color;
    const behind = background(element);
    const key = `${color} on ${behind}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (contrast(color, behind) < 4.5) yield `${shortened(element.textContent)} is ${key}: contrast ${contrast(color, behind).toFixed(2)}`;
  }
  for (const shape of document.querySelectorAll("svg .bar, svg circle, svg line.axis")) {
    const style = getComputedStyle(shape);
    const color = shape.tagName === "line" ? style.stroke : style.fill;
    if (contrast(color, background(shape.closest("svg").parentElement)) < 3) yield `a ${shape.tagName} is ${color}, hard to see`;
  }
}

function* structure() {
  if (!document.documentElement.lang) yield "no language is set";
  if (!document.title.trim()) yield "no title";
  if (!document.querySelector("meta[name=viewport]")) yield "no viewport";
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content ?? "";
  if (!policy.startsWith("default-src 'none'") || policy.includes("unsafe")) yield `the policy is ${policy}`;
  for (const [name, count] of [["main", 1], ["header", 1], ["footer", 1], ["h1", 1]]) {
    if (document.querySelectorAll(name).length !== count) yield `${document.querySelectorAll(name).length} of ${name}`;
  }
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) yield `${heading.tagName} ${shortened(heading.textContent)} after level ${level}`;
    if (!heading.textContent.trim()) yield `an empty ${heading.tagName}`;
    level = next;
  }
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption?.textContent.trim()) yield "a table without a caption";
    if (!table.tHead || [...table.tHead.rows[0].cells].some((cell) => cell.scope !== "col" || !cell.textContent.trim())) yield "a table without headings";
  }
  for (const field of document.querySelectorAll("input, select, textarea")) {
    if (![...(field.labels ?? [])].some((label) => label.textContent.trim())) yield "a field without a label";
  }
  for (const control of document.querySelectorAll("button, a, summary")) if (!named(control)) yield `a ${control.tagName} without a name`;
  for (const region of document.querySelectorAll("[role=region]")) if (!region.getAttribute("aria-label")) yield "a region without a name";
  for (const scroller of document.querySelectorAll(".wide")) {
    if (scroller.scrollWidth > scroller.clientWidth + 1 && scroller.tabIndex < 0) yield "what scrolls cannot be reached by keyboard";
  }
  // A drawing that is hidden repeats the number beside it.
  for (const svg of document.querySelectorAll("svg:not(td > [aria-hidden=true])")) {
    const labels = (svg.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent.trim());
    if (svg.getAttribute("role") !== "img" || labels.length !== 2 || !labels.every(Boolean)) yield "a drawing without words";
    if (!svg.closest("figure")?.querySelector("details table")) yield "a drawing without its numbers as a table";
  }
  const identifiers = [...document.querySelectorAll("[id]")].map((element) => element.id);
  if (new Set(identifiers).size !== identifiers.length) yield "an id stands twice";
  for (const link of document.querySelectorAll("a")) {
    const target = link.getAttribute("href");
    if (target.startsWith("#")) {
      if (!document.getElementById(target.slice(1))) yield `${target} leads nowhere`;
    } else if (!/^https?:/.test(target)) yield `a link to ${target}`;
  }
  for (const source of document.querySelectorAll("ol > li")) {
    if (document.querySelector(`a[href="#${source.id}"]`) && !source.querySelector("a[href^='#citation']")) yield `${source.id} has no way back`;
  }
}

/** Nothing of the data has become more than text. */
function* safety() {
  const allowed = "html head meta title style script body header main footer section aside h1 h2 h3 time p div span table caption thead tbody tr th td dl dt dd ol ul li a br bdi"
    + " code figure figcaption details summary svg desc g text tspan rect line circle button label input output";
  const names = new Set(allowed.split(" "));
  for (const element of document.querySelectorAll("*")) {
    if (!names.has(element.localName)) yield `an element ${element.localName}`;
    for (const attribute of element.getAttributeNames()) {
      if (attribute.startsWith("on") || ["style", "src", "srcset", "action"].includes(attribute)) yield `an attribute ${attribute}`;
    }
  }
  if (document.scripts.length > 1 || document.querySelectorAll("style").length !== 1) yield "a script or style too many";
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(document.body.textContent)) yield "a control character";
  if (performance.getEntriesByType("resource").length > 0) yield "something was loaded";
}

function* layout() {
  if (document.documentElement.scrollWidth > innerWidth + 1) yield `${document.documentElement.scrollWidth} pixels wide on ${innerWidth}`;
  // A drawing that is hidden repeats the number beside it.
  for (const svg of document.querySelectorAll("svg:not(td > [aria-hidden=true])")) {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((text) => ({ box: text.getBoundingClientRect(), words: text.textContent }));
    for (const { box, words } of texts) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2) {
        yield `${shortened(words)} leaves its drawing`;
      }
    }
    texts.forEach(({ box, words }, index) => {
      for (const other of texts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 4) texts.problem ??= `${shortened(words)} lies on ${shortened(other.words)}`;
      }
    });
    if (texts.problem) yield texts.problem;
  }
  const small = [...textElements()].find((element) => parseFloat(getComputedStyle(element).fontSize) < 11);
  if (small) yield `${shortened(small.textContent)} is too small`;
}

function checkPage() {
  return [structure, safety, layout, colours].flatMap((check) => [...check()]);
}

/** Each column of numbers or days is in the order of its values, what is missing last. */
function checkSorting() {
  const problems = [];
  for (const table of document.querySelectorAll("main table.data")) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      head.querySelector("button").click();
      const cells = [...table.tBodies[0].rows].map((row) => row.cells[column]);
      const firstMissing = cells.findIndex((cell) => !cell.textContent);
      if (firstMissing >= 0 && cells.slice(firstMissing).some((cell) => cell.textContent)) problems.push("what is missing is not last");
      cells.slice(1).forEach((cell, index) => {
        const [before, after] = [cells[index], cell];
        const comparable = before.dataset.value && after.dataset.value && before.dataset.unit === after.dataset.unit;
        if (comparable && Number(before.dataset.value) > Number(after.dataset.value)) {
          problems.push(`${shortened(before.textContent)} before ${shortened(after.textContent)}`);
        }
      });
    });
  }
  return problems;
}

/** A word of the first row leaves the rows that have it, and the count tells how many. */
function checkFilter() {
  const input = document.querySelector(".filter input");
  const table = input.closest(".filter").nextElementSibling.querySelector("table");
  const rows = [...table.tBodies[0].rows];
  const word = rows[0].cells[0].textContent.split(/\s/)[0].toUpperCase();
  const type = (text) => { input.value = text; input.dispatchEvent(new Event("input")); };
  const problems = [];
  type(word);
  const shown = rows.filter((row) => !row.hidden).length;
  if (shown === 0 || !document.querySelector(".filter output").value.includes(String(shown))) problems.push(`${shortened(word)} leaves ${shown} rows`);
  type("no row has these words");
  if (rows.some((row) => !row.hidden)) problems.push("the filter keeps what does not fit");
  type("");
  if (rows.some((row) => row.hidden)) problems.push("the filter does not give back");
  return problems;
}

/** On paper nothing asks to be pressed, headings stand on each page, and no row or card is torn. */
function checkPaper() {
  const problems = [];
  for (const control of document.querySelectorAll("input, button, summary, .back")) if (visible(control)) problems.push(`a ${control.tagName} is printed`);
  for (const part of document.querySelectorAll("thead, tr, svg, dl div")) {
    if (getComputedStyle(part).breakInside !== "avoid") problems.push(`a ${part.tagName} may be torn`);
  }
  for (const table of document.querySelectorAll("details table")) if (!visible(table)) problems.push("the numbers of a chart are not printed");
  if (document.documentElement.scrollWidth > innerWidth + 1) problems.push("it is wider than the paper");
  return problems.concat([...colours()]);
}
