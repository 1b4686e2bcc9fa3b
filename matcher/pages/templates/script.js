"use strict";
// Tables sort by the buttons in their headers and are searched by the field above them.
(() => {
  const order = new Intl.Collator("zh", {numeric: true});
  const number = /^[<>≤≥]?\s*([+\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?=$|[\s%‰(（;；]|[\u4e00-\u9fff])/u;
  const shown = (cell) => (cell ? cell.dataset.sort ?? cell.textContent : "").trim();
  const missing = (text) => /^[-–—]?$/.test(text);
  const toNumber = (text) => {
    const found = number.exec(text);
    return found && Number(found[1].replaceAll(",", "").replace("−", "-"));
  };

  // What is missing, or no number in a column mostly of numbers, stands last in either direction;
  // rows that are equal keep their order.
  function sort(body, column, down) {
    const rows = [...body.rows].map((row) => {
      const text = shown(row.cells[column]);
      return {row, text, value: toNumber(text), there: !missing(text)};
    });
    const there = rows.filter((one) => one.there);
    const asNumbers = 2 * there.filter((one) => one.value !== null).length >= there.length;
    if (asNumbers) rows.forEach((one) => { one.there &&= one.value !== null; });
    const compare = asNumbers ? (a, b) => a.value - b.value : (a, b) => order.compare(a.text, b.text);
    const sorted = rows.filter((one) => one.there).sort((a, b) => (down ? compare(b, a) : compare(a, b)));
    body.append(...[...sorted, ...rows.filter((one) => !one.there)].map((one) => one.row));
  }

  function makeSortable(table) {
    const headers = [...table.tHead.rows[0].cells];
    headers.forEach((header, column) => {
      // No <button>: browsers leave it out of the headers that they repeat on each printed page.
      const button = document.createElement("span");
      button.setAttribute("role", "button");
      button.tabIndex = 0;
      button.append(...header.childNodes);
      header.append(button);
      header.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        header.click();
      });
      header.addEventListener("click", () => {
        const down = header.getAttribute("aria-sort") === "ascending";
        headers.forEach((one) => one.removeAttribute("aria-sort"));
        header.setAttribute("aria-sort", down ? "descending" : "ascending");
        sort(table.tBodies[0], column, down);
      });
    });
  }

  // A row is shown when it holds every word of the search, in any column.
  function makeSearchable(search) {
    const input = search.querySelector("input"), output = search.querySelector("output");
    const plain = (text) => text.normalize("NFKC").toLowerCase();
    const rows = [...search.parentElement.querySelector("table").tBodies[0].rows];
    const texts = rows.map((row) => plain([row.dataset.search ?? "", ...row.cells].map((one) => one.textContent ?? one).join(" ")));
    const filter = () => {
      const words = plain(input.value).split(/\s+/);
      const found = texts.map((text) => words.every((word) => text.includes(word)));
      rows.forEach((row, place) => { row.hidden = !found[place]; });
      const count = found.filter(Boolean).length;
      search.classList.toggle("filtered", count < rows.length);
      output.textContent = output.dataset.shown.replace("{shown}", count).replace("{total}", rows.length);
    };
    ["input", "change"].forEach((event) => input.addEventListener(event, filter));
    search.hidden = false;
    filter();
  }

  // A table that is wider than the page scrolls by itself, by keyboard too.
  function fit(box) {
    const table = box.querySelector("table");
    box.classList.remove("wide");
    const wide = table.offsetWidth > box.clientWidth;
    box.classList.toggle("wide", wide);
    if (wide) box.tabIndex = 0; else box.removeAttribute("tabindex");
  }

  const boxes = [...document.querySelectorAll("div.table")];
  document.querySelectorAll("table[data-sortable]").forEach(makeSortable);
  document.querySelectorAll(".search").forEach(makeSearchable);
  const fitAll = () => boxes.forEach(fit);
  fitAll();
  window.addEventListener("resize", fitAll);
  document.addEventListener("toggle", fitAll, true);

  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((one) => { one.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((one) => { one.open = false; }));
})();
