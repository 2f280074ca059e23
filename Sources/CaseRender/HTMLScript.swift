/// What a document does: its tables are sorted by the heading that is pressed, and filtered by words.
///
/// Without it the document is whole and has no controls: the script makes them.
enum HTMLScript {
  /// The SHA-256 of the text, by which the document's policy knows it.
  static let digest = "sha256-TvmtFsgDwBbTM/Q5BuglR10ux8DqKI018B5YRlNnDyc="

  static let text = """

    "use strict";
    const collator = new Intl.Collator("zh", { numeric: true });
    const folded = (text) => text.normalize("NFKC").toLowerCase();

    /* What is missing comes last, in either direction; numbers of two units are not compared. */
    const compare = (first, second, sign) => {
      const [text, other] = [first.textContent, second.textContent];
      if (!text || !other) return !text - !other;
      const [value, otherValue] = [first.dataset.value, second.dataset.value];
      if (value === undefined || otherValue === undefined) {
        return (value === undefined) - (otherValue === undefined) || sign * collator.compare(text, other);
      }
      return collator.compare(first.dataset.unit ?? "", second.dataset.unit ?? "") || sign * (value - otherValue);
    };

    const makeSortable = (table, rows) => {
      const heads = [...table.tHead.rows[0].cells];
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        head.dataset.name = head.textContent;
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const order = { ascending: "descending", descending: null }[head.getAttribute("aria-sort")];
          heads.forEach((each) => each.removeAttribute("aria-sort"));
          const next = order === undefined ? "ascending" : order;
          if (next) head.setAttribute("aria-sort", next);
          const sign = next === "descending" ? -1 : 1;
          const sorted = next ? [...rows].sort((a, b) => compare(a.cells[column], b.cells[column], sign)) : rows;
          table.tBodies[0].append(...sorted);
        });
      });
    };

    const makeFilter = (table, rows, number) => {
      const texts = rows.map((row) => folded([...row.cells].map((cell) => cell.textContent).join("\\n")));
      const [controls, label, input, count] = ["p", "label", "input", "output"].map((name) => document.createElement(name));
      controls.className = "filter";
      input.type = "search";
      count.htmlFor = input.id = `filter-${number}`;
      label.append(table.dataset.filter, " ", input);
      controls.append(label, " ", count);
      table.parentElement.before(controls);
      input.addEventListener("input", () => {
        const words = folded(input.value).split(/\\s+/);
        rows.forEach((row, index) => { row.hidden = !words.every((word) => texts[index].includes(word)); });
        const shown = rows.filter((row) => !row.hidden).length;
        count.value = table.dataset.shown.replace("{shown}", shown).replace("{all}", rows.length);
      });
    };

    document.querySelectorAll("table.data").forEach((table, number) => {
      const rows = [...table.tBodies[0].rows];
      makeSortable(table, rows);
      if (table.dataset.filter) makeFilter(table, rows, number);
    });

    """
}
